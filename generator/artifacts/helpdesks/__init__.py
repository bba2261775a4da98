"""A policy's targets in the form in which help desks take them."""
