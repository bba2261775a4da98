"""Words of the views in which a version is published, and texts go to translators and come back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...core.messages import Message

WORDS: Final[Mapping[str, Message]] = {
    "publish.title": Message("Publish a version"),
    "publish.tab": Message("Publish"),
    "publish.first": Message("No version has been published yet. This will be the first one."),
    "publish.since": Message("Version {version} has applied since {date}."),
    "publish.from": Message("Version {version} is published and applies from {date}."),
    "publish.nothing": Message("The file says the same as that version: nothing is waiting to be published."),
    "publish.version": Message("Number of the version"),
    "publish.effective": Message("First day on which it applies"),
    "publish.notice": Message("New versions are announced {length} ahead: not before {date}."),
    "publish.summary": Message("What is new, in a sentence"),
    "publish.summary-in": Message("What is new, in a sentence ({language})"),
    "publish.owner": Message("Responsible for the document"),
    "publish.owner-in": Message("Responsible for the document ({language})"),
    "publish.by": Message("Approved by"),
    "publish.by-in": Message("Approved by ({language})"),
    "publish.on": Message("Approved on"),
    "publish.approval": Message("Both are published with the version. Leave them empty to say nothing."),
    "publish.open": Message("Still open"),
    "publish.settle": Message("{count} points have to be settled before this version can be published:"),
    "publish.settle-one": Message("One point has to be settled before this version can be published:"),
    "publish.settled": Message("Nothing is open: this version can be published."),
    "publish.line": Message("line {line} of the file"),
    "publish.obstacle": Message("It cannot be published yet:"),
    "publish.meant": Message("What changed since version {version}"),
    "publish.meant-how": Message(
        "Read each change and tick what you mean. What changes a meaning stands first, spelling last."
    ),
    "publish.meant-same": Message("No sentence and no value differs from version {version}."),
    "publish.meant-count": Message("Ticked: {done} of {count}"),
    "publish.mean": Message("I mean this: {place}, line {line}"),
    "publish.unmeant": Message("First tick every change that you mean. Still without a tick: {count}."),
    "publish.becomes": Message("What publishing does"),
    "publish.commit": Message("Commit these files on the new branch {branch}"),
    "publish.no-git": Message("The version is written into the archive, with its seal:"),
    "publish.message": Message("Message of the commit"),
    "publish.publish": Message("Publish …"),
    "publish.reset": Message("Propose anew"),
    "publish.refused": Message("Settle first what is still open."),
    "publish.sure": Message(
        "Publish version {version}, which applies from {date}? Its words are laid down then, and only another version can change them."
    ),
    "publish.not-yet": Message("Not yet"),
    "publish.publish-it": Message("Publish version {version}"),
    "publish.done": Message("Version {version} is published and applies from {date}."),
    "publish.is-done": Message("Version {version} is published."),
    "publish.committed": Message("Committed on the branch {branch} as {commit}:"),
    "publish.not-pushed": Message("Nothing has been sent to others yet. To do that:"),
    "publish.to-commit": Message("These files belong to it. Keep them together:"),
    "publish.back": Message("Take version {version} back"),
    "publish.means-undo": Message(
        "As far as this computer knows, nobody else has it yet. Its files leave the archive, and its commit goes, too; the policy file stays as it is."
    ),
    "publish.means-draft": Message(
        "Others have it already, so it stays. The words of the version before it become a draft under the next number, which you publish like every other."
    ),
    "publish.no-way-back": Message("It cannot be taken back from here:"),
    "publish.take-back": Message("Take {version} back …"),
    "publish.sure-undo": Message("Take version {version} back? It will be a draft again."),
    "publish.sure-draft": Message(
        "Write a draft that takes version {version} back? You can undo that like every other change."
    ),
    "publish.undone": Message("Version {version} is a draft again."),
    "publish.drafted": Message("The draft is written into the file."),
    "exchange.title": Message("Translate"),
    "exchange.tab": Message("Translate"),
    "exchange.state": Message("How far each language is"),
    "exchange.language": Message("Language"),
    "exchange.done": Message("Done"),
    "exchange.missing": Message("Missing"),
    "exchange.stale": Message("Stale"),
    "exchange.of": Message("{done} of {texts}"),
    "exchange.missing-texts": Message("Missing texts: {count}"),
    "exchange.stale-sentences": Message("Stale sentences: {count}"),
    "exchange.out": Message("Send texts out"),
    "exchange.how-out": Message(
        "All texts of a language, beside those they are translated from: as a Word document for people, as XLIFF for translation programs."
    ),
    "exchange.original": Message("{language} (original)"),
    "exchange.further": Message("Languages that the document does not have yet"),
    "exchange.word": Message("Word document"),
    "exchange.xliff": Message("XLIFF file"),
    "exchange.fetched": Message("{name} is being saved by the browser."),
    "exchange.in": Message("Take a document in"),
    "exchange.how-in": Message("You see first what it changes; nothing is written before you say so."),
    "exchange.choose": Message("Word document or XLIFF that came back"),
    "exchange.drop": Message("You can also drag it here."),
    "exchange.changes": Message("{name} ({language}) changes {count} texts."),
    "exchange.changes-one": Message("{name} ({language}) changes one text."),
    "exchange.changes-nothing": Message("{name} ({language}) changes nothing."),
    "exchange.notes": Message("Not taken over:"),
    "exchange.before-after": Message("Before and after"),
    "exchange.place": Message("Place"),
    "exchange.before": Message("Now"),
    "exchange.after": Message("Then"),
    "exchange.none": Message("nothing yet"),
    "exchange.take": Message("Take it in"),
    "exchange.away": Message("Put it away"),
    "exchange.taken": Message("{count} texts are taken in. One undo takes all of them back."),
    "exchange.taken-one": Message("One text is taken in."),
}
