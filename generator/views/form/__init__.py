"""What the contact form asks and says, as plain values."""
