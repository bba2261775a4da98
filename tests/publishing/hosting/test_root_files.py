"""Files of the operator: found beside the policy, by their place in the site."""

from pathlib import Path

from generator.publishing.hosting.root_files import root_files


def test_what_lies_there_is_found_in_order(tmp_path: Path) -> None:
    for name in ("CNAME", ".well-known/security.txt", "a/b.html"):
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).write_bytes(name.encode())
    (tmp_path / "root" / "elsewhere").symlink_to("/etc/hostname")
    found = [(each.path, each.content) for each in root_files(tmp_path / "support.yaml")]
    assert found == [(name, name.encode()) for name in (".well-known/security.txt", "CNAME", "a/b.html")]


def test_no_folder_is_no_file(tmp_path: Path) -> None:
    assert root_files(tmp_path / "support.yaml") == []
