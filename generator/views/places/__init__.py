"""Where service hours stand: by whose clock they are read, and whose public holidays count."""
