"""The YAML of a policy file, read line by line: a tree of nodes with their places, slips reported and repaired."""
