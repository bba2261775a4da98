"""Family Contact: phones, addresses and forms that reach someone."""
