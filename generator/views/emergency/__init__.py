"""What somebody needs in an emergency, for a tier and a region: the number, when it is answered, what to expect."""
