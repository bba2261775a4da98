"""A released version as a commit on a branch of its own, and the same taken back, in the checkout where the policy lies.

Nothing is ever pushed, fetched or forced; hooks run as they do for everybody. Whatever is refused is refused before
anything is written, in one sentence.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ...core.messages import Message
from ..git import git_in

STAGED = Message(
    "Something else is waiting to be committed ({file}); commit it or take it back (git restore --staged)."
)
DETACHED = Message("No branch is checked out here; switch to one first: git switch main")
NO_COMMIT = Message("This Git checkout has no commit yet; make the first one before.")
UNFINISHED = Message("A merge, rebase or the like is not finished here; finish it or stop it first.")
NOBODY = Message(
    "Git does not know who you are; tell it your name and address: git config user.name, git config user.email"
)
BRANCH_EXISTS = Message("There is a branch {branch} already; rename or delete it first.")
IGNORED = Message("{file} is ignored by Git (.gitignore) and would not be committed.")
OUTSIDE = Message("{file} lies outside of this Git checkout.")
GIT_FAILED = Message("Git refuses, and everything is as it was before: {reason}")
HOOK_CHANGED = Message("A hook of this checkout has changed {file}; everything is as it was before.")
PUSHED = Message(
    "This version is on {branch} already, where others see it; a new one takes it back: release --take-back"
)
FOLLOWED = Message("Other commits follow the one that released this version; take it back with git revert.")
MIXED = Message("The commit that released this version has other changes, too; take it back with git revert.")
_UNFINISHED: Final = (
    "MERGE_HEAD",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
    "rebase-merge",
    "rebase-apply",
    "BISECT_LOG",
)


class NotDone(Exception):
    """Nothing was changed; says why, in the author's languages."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.in_("en"))
        self.message = message


@dataclass(frozen=True)
class Checkout:
    """A folder under Git with a branch and at least one commit, in which nothing is half done."""

    root: Path
    branch: str
    head: str

    def prepare(self, branch: str, files: Iterable[Path]) -> None:
        """NotDone where these files could not be committed on a new branch of this name."""
        self._refuse(self._staged(), STAGED)
        if self.git("show-ref", "--verify", "--quiet", f"refs/heads/{branch}").returncode == 0:
            raise NotDone(BRANCH_EXISTS.filled(branch=branch))
        paths = [self._inside(each) for each in files]
        self._refuse(self.git("check-ignore", "--", *paths).stdout.splitlines(), IGNORED)
        if (
            self.git("var", "GIT_COMMITTER_IDENT").returncode
            or self.git("var", "GIT_AUTHOR_IDENT").returncode
        ):
            raise NotDone(NOBODY)

    def commit(self, branch: str, files: Sequence[Path], message: str) -> str:
        """The new commit on the new branch, which is then checked out; it has these files and nothing else.

        NotDone if Git or a hook refuses: then branch, index and files are those from before.
        """
        before = {each: each.read_bytes() for each in files}
        paths = [self._inside(each) for each in files]
        self._must("branch", branch, self.head)
        try:
            self._must("symbolic-ref", "HEAD", f"refs/heads/{branch}")
            self._must("add", "--", *paths)
            self._must("commit", "--quiet", "--message", message, "--", *paths)
            changed = [each.name for each in files if not each.is_file() or each.read_bytes() != before[each]]
            self._refuse(changed, HOOK_CHANGED)
            self._must("config", f"branch.{branch}.from", self.branch)
        except BaseException:  # whoever stops it, too, finds everything as it was
            self._back(branch, paths)
            for file, data in before.items():
                file.write_bytes(data)
            raise
        return self.git("rev-parse", "HEAD").stdout.strip()

    def _back(self, branch: str, paths: Sequence[str]) -> None:
        self.git("symbolic-ref", "HEAD", f"refs/heads/{self.branch}")
        self.git("reset", "--quiet", "--", *paths)
        self.git("branch", "--quiet", "-D", branch)

    def release_of(self, file: Path) -> str:
        """The commit that brought this file, "" if none on this branch did."""
        found = self.git("log", "--diff-filter=A", "--format=%H", "--max-count=1", "--", self._inside(file))
        return found.stdout.strip()

    def refuse_undo(self, commit: str, files: Sequence[Path]) -> None:
        """NotDone if the commit of a release was pushed, if others follow it, or if it has more than these files."""
        self._refuse(self.pushed_to(commit), PUSHED, "branch")
        self._refuse(self._staged(), STAGED)
        if commit != self.head:
            raise NotDone(FOLLOWED)
        names = self.git("show", "--format=", "--name-only", "-z", commit).stdout.split("\0")
        paths = [self._inside(each) for each in files]
        if {*filter(None, names)} - {*paths} or self.git(
            "rev-parse", "--verify", "--quiet", "HEAD^"
        ).returncode:
            raise NotDone(MIXED)

    def undo(self, commit: str, files: Sequence[Path]) -> None:
        """The commit of a release is gone, and its branch, if it was made for it; the files stay as they are.

        NotDone as in `refuse_undo`.
        """
        self.refuse_undo(commit, files)
        self._must("reset", "--quiet", "--soft", "HEAD^")
        self._must("reset", "--quiet", "--", *map(self._inside, files))
        former = self.git("config", f"branch.{self.branch}.from").stdout.strip()
        if former and self._commit_of(former) == self._commit_of("HEAD"):
            self._must("symbolic-ref", "HEAD", f"refs/heads/{former}")
            self._must("branch", "--quiet", "-D", self.branch)

    def pushed_to(self, commit: str) -> list[str]:
        """Branches elsewhere that have it, as far as this checkout knows."""
        found = self.git("branch", "--remotes", "--format=%(refname:short)", "--contains", commit)
        return found.stdout.split()

    def _commit_of(self, name: str) -> str:
        return self.git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").stdout.strip()

    def _staged(self) -> list[str]:
        return [*filter(None, self.git("diff", "--cached", "--name-only", "-z").stdout.split("\0"))]

    def _inside(self, file: Path) -> str:
        """As Git names it; a name is never taken for a pattern."""
        whole = file.parent.resolve() / file.name
        if not whole.is_relative_to(self.root):
            raise NotDone(OUTSIDE.filled(file=file.as_posix()))
        return whole.relative_to(self.root).as_posix()

    def _refuse(self, found: Sequence[str], message: Message, name: str = "file") -> None:
        if found:
            raise NotDone(message.filled(**{name: found[0]}))

    def _must(self, *words: str) -> None:
        done = self.git(*words)
        if done.returncode:
            raise NotDone(GIT_FAILED.filled(reason=_reason(done)))

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        return git_in(self.root, *words)


def checkout_of(file: Path) -> Checkout | None:
    """The checkout in which a file lies; None without Git. NotDone if something is half done in it."""
    folder = file.parent.resolve()
    root = git_in(folder, "rev-parse", "--show-toplevel").stdout.rstrip("\n")
    if not root:
        return None
    if any(_is_there(folder, each) for each in _UNFINISHED):
        raise NotDone(UNFINISHED)
    branch = git_in(folder, "symbolic-ref", "--quiet", "--short", "HEAD").stdout.strip()
    head = git_in(folder, "rev-parse", "--verify", "--quiet", "HEAD").stdout.strip()
    if not branch or not head:
        raise NotDone(NO_COMMIT if branch else DETACHED)
    return Checkout(Path(root).resolve(), branch, head)


def _is_there(folder: Path, name: str) -> bool:
    """A file of Git's own, which in a worktree lies elsewhere."""
    return (folder / git_in(folder, "rev-parse", "--git-path", name).stdout.rstrip("\n")).exists()


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    """What Git gives as the cause, else the last line that it or a hook said; never what it recommends."""
    lines = [each.strip() for each in (done.stdout + done.stderr).splitlines()]
    causes = [each.partition(": ")[2] for each in lines if each.startswith(("fatal: ", "error: "))]
    said = [each for each in lines if each and not each.startswith("hint:")]
    return next(iter((*causes, *reversed(said))), f"status {done.returncode}")
