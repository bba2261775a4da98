"""What is promised about the service itself, and what follows: availability, maintenance, as finished strings."""
