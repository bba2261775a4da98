"""MkDocs, and engines that can take its place."""
