"""The commands: `table.py` names them with their options, and most have a module here; `build` and `serve` have their rooms.

Comes in: arguments. Goes out: an exit status, and what is printed. Calls other rooms in order and decides nothing that
they could.
"""
