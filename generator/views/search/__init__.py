"""What the search of a portal knows beside the pages: other words for what stands on them."""
