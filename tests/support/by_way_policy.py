"""The real policy with times by the way of reporting: in Standard, who calls hears sooner, and who writes later or without a time."""

BY = """\
      P1:
        time: 4 business hours
        by:
          phone: 30 minutes
          email: 1 to 2 business days
          form: best effort
"""
EDITS = (("      P1: 4 business hours\n", BY),)
