"""Words of the panel's frame: turning editing on and off, its views, what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...core.messages import Message

WORDS: Final[Mapping[str, Message]] = {
    "frame.edit": Message("Edit"),
    "frame.title": Message("Edit the document"),
    "frame.close": Message("Close"),
    "frame.undo": Message("Undo"),
    "frame.redo": Message("Redo"),
    "frame.undone": Message("The last change is undone."),
    "frame.redone": Message("The change is made again."),
    "frame.views": Message("Parts of the panel"),
    "frame.unsaved": Message(
        "Not everything is saved. What you have typed is kept in this window as long as it is open."
    ),
    "frame.leave": Message("Close anyway"),
    "frame.stay": Message("Go on editing"),
    "frame.silent": Message(
        "The preview does not answer. Start it again and open the address that it prints; what you have typed is kept in this window."
    ),
    "frame.ctrl": Message("Ctrl"),
    "page.title": Message("Texts of this page"),
    "page.tab": Message("This page"),
    "page.how": Message(
        "What is underlined on the page comes from the file: click on it to change it. {ctrl}-click follows a link instead."
    ),
    "page.which": Message("“{text}” stands in the file more than once. Which one do you mean?"),
    "page.edit-this": Message("Edit: {text}"),
    "page.waiting": Message("The texts of this page are being looked for …"),
    "page.none": Message("Nothing on this page comes from the file."),
    "page.last-good": Message("The file has errors, so the page shows the last state without any."),
    "page.keys": Message("Keys"),
    "page.move": Message("Alt+↓ and Alt+↑ go from text to text."),
    "page.choose": Message("F2 or Enter opens the text that is marked."),
    "page.switch": Message("F6 goes from the page to the panel and back."),
    "page.save": Message("{ctrl}+S saves."),
    "page.undo": Message("{ctrl}+Z outside of fields undoes the last change."),
    "page.close": Message("Esc closes the panel."),
    "entry.title": Message("Entry"),
    "entry.value": Message("What the file says"),
    "entry.save": Message("Save"),
    "entry.discard": Message("Discard"),
    "entry.unsaved": Message("Not saved yet"),
    "entry.saved": Message("Saved."),
    "entry.nothing": Message("There is nothing to save: the file says so already."),
    "entry.once": Message("The file says this once, for all languages."),
    "entry.apart": Message("Write it for each language"),
    "entry.apart-done": Message("Each language has words of its own now, so far the same ones."),
    "entry.words": Message("Or one of these words"),
    "entry.filled": Message("Readers see, with the places in braces filled in:"),
    "entry.readers": Message("Readers see:"),
    "entry.meant": Message("The file cannot say it like this. It may mean:"),
    "entry.possible": Message("This may mean several things. Which one do you mean?"),
    "entry.strange": Message("The file cannot say it like this."),
    "entry.take": Message("Write “{text}”"),
    "entry.examples": Message("Examples: {examples}"),
    "entry.inside": Message("In it"),
    "entry.add": Message("Add an entry"),
    "entry.absent": Message("What else may stand here ({count})"),
    "entry.stands-on": Message("Depends on"),
    "entry.used-by": Message("Used by"),
    "entry.whole": Message("The whole entry"),
    "entry.last-change": Message("Last change"),
    "entry.since": Message("It has said so since version {version}, in force from {date}."),
    "entry.since-release": Message("It was changed after the last release."),
    "entry.was": Message("Before, it said: “{was}”."),
    "level.error": Message("Error:"),
    "level.warning": Message("Warning:"),
    "level.note": Message("Note:"),
    "conflict.title": Message("Changed meanwhile by another program"),
    "conflict.before": Message("Before"),
    "conflict.theirs": Message("In the file now"),
    "conflict.yours": Message("What you have typed"),
    "conflict.nothing": Message("(nothing)"),
    "conflict.take-mine": Message("Save mine"),
    "conflict.take-theirs": Message("Keep what the file says"),
    "conflict.take-edit": Message("Go on typing"),
    "secret.title": Message("Turn editing on"),
    "secret.where": Message(
        "Whoever edits needs the secret of this preview. It was printed in the terminal when the preview was started: at the end of the address, behind “#desk=”, and in a sentence of its own. You can also open that address instead."
    ),
    "secret.label": Message("Secret"),
    "secret.start": Message("Start editing"),
}
