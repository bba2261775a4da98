"""Is a site what a policy file says? Its files, from a folder or an address, beside those that the file would make."""
