"""The commands, one module each: arguments in, an exit status out. They call other rooms in order, and print."""
