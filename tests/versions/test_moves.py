"""published: every address that was ever published has a place in the next build."""

from generator.core.artifact import Artifact
from generator.versions.moves import Moves, addresses_in, find_moves, in_languages
from tests.support.reach import none
from tests.support.versions_of_policy import next_version, policy, settled, with_lines

FIRST = settled()
RENAME = ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n")
SECOND = next_version(FIRST, "1.1", "2027-03-01", RENAME)


def test_addresses_in() -> None:
    artifacts = [
        Artifact("de/tiers/index.md", '# Stufen {: #top }\n<p id="a">x</p>\n<p id="a">y</p>'),
        Artifact("de/index.md", "# Start"),
        Artifact("de/support-policy.pdf", b"%PDF"),
        Artifact("calendars/germany.business-hours.ics", "BEGIN"),
        Artifact("assets/logo.svg", "<svg/>"),
    ]
    assert addresses_in(artifacts) == {
        "calendars/germany.business-hours.ics": [],
        "de/": [],
        "de/support-policy.pdf": [],
        "de/tiers/": ["top", "a"],
    }


def test_own_pages_lead_to_their_heirs_and_without_one_home() -> None:
    """No release lists their addresses: what the policies of released versions say of them is enough."""
    asked = with_pages(FIRST, faq="questions", gone="")
    now = {"de/": [], "de/help/": [], "en/": [], "en/help/": []}
    today = with_pages(FIRST, help="faq")
    moves = find_moves([], now, (policy(asked),), policy(today), ("de", "en"))
    assert moves.lost == ()
    assert {old: new for old, new in moves.pages.items() if old.startswith("de/")} == {
        "de/faq/": "de/help/",
        "de/gone/": "de/",
        "de/questions/": "de/help/",
    }
    assert find_moves([], now, (policy(today),), policy(today), ("de", "en")).pages.keys() == {
        "de/faq/",
        "en/faq/",
    }


def with_pages(text: str, **formerly: str) -> str:
    """A page for each name, with what it was called before."""
    pages = (f"  {name}:\n    title: Seite\n    formerly: [{former}]\n" for name, former in formerly.items())
    return f"{text}\n\npages:\n{''.join(pages)}"


OLD = {
    "de/tiers/gold/": ["price"],
    "de/tiers/gold.pdf": [],
    "de/terms/": ["disclaimer", "hours"],
    "de/how-it-works/": ["disclaimer", "hours"],
}


def test_what_is_still_there_does_not_move() -> None:
    assert find_moves([("1.0", OLD)], OLD, (policy(FIRST),), policy(FIRST)) == Moves()


def test_a_renamed_tier_leads_on() -> None:
    now = {
        "de/tiers/gold-plus/": ["price"],
        "de/tiers/gold-plus.pdf": [],
        **{key: OLD[key] for key in list(OLD)[2:]},
    }
    assert find_moves([("1.0", OLD)], now, (policy(FIRST),), policy(SECOND)) == Moves(
        pages={"de/tiers/gold/": "de/tiers/gold-plus/"},
        files={"de/tiers/gold.pdf": "de/tiers/gold-plus.pdf"},
        choices={"tier": {"gold": "gold-plus"}},
        undecided=frozenset({"de/tiers/gold/"}),  # the author may still take the name back
    )
    released = find_moves([("1.0", OLD)], now, (policy(FIRST), policy(SECOND)), policy(SECOND))
    assert released.undecided == frozenset()


def test_twice_renamed_leads_to_the_last_name() -> None:
    third = next_version(SECOND, "1.2", "2027-06-01",
                         ("  gold-plus:\n    formerly: [gold]\n", "  platinum:\n    formerly: [gold-plus]\n"))  # fmt: skip
    second_addresses = {"de/tiers/gold-plus/": []}
    moves = find_moves(
        [("1.0", {"de/tiers/gold/": []}), ("1.1", second_addresses)],
        {"de/tiers/platinum/": []},
        (policy(FIRST), policy(SECOND)),
        policy(third),
    )
    assert moves.pages == {
        "de/tiers/gold/": "de/tiers/platinum/",
        "de/tiers/gold-plus/": "de/tiers/platinum/",
    }
    assert moves.choices == {"tier": {"gold": "platinum", "gold-plus": "platinum"}}


def test_a_region_takes_its_calendars_along() -> None:
    renamed = with_lines(
        FIRST,
        ("  germany:\n    name", "  deutschland:\n    formerly: [germany]\n    name"),
        ("region: germany", "region: deutschland"),
    )
    old = {"calendars/germany.ics": [], "calendars/germany.business-hours.ics": []}
    now = {"calendars/deutschland.ics": [], "calendars/deutschland.business-hours.ics": []}
    assert find_moves([("1.0", old)], now, (policy(FIRST),), policy(renamed)).files == dict(
        zip(old, now, strict=True)
    )


def test_a_section_that_is_gone_is_read_in_the_last_version_that_had_it() -> None:
    now = OLD | {"de/terms/": ["hours"], "de/how-it-works/": ["hours"]}
    moves = find_moves([("1.0", OLD), ("1.1", OLD)], now, (policy(FIRST),), policy(FIRST))
    assert moves.anchors == {
        "de/terms/#disclaimer": "de/versions/1.1/#disclaimer",
        "de/how-it-works/#disclaimer": "de/versions/1.1/#disclaimer",
    }
    assert moves.lost == ()


def test_an_address_without_a_successor_is_lost() -> None:
    now = {key: OLD[key] for key in OLD if key != "de/tiers/gold/"}
    assert find_moves([("1.0", OLD)], now, (policy(FIRST),), policy(FIRST)).lost == ("/de/tiers/gold/",)


def test_a_renamed_definition_is_found_under_its_former_name() -> None:
    renamed = policy(
        with_lines(FIRST, ("  weekday:\n    term:", "  working-day:\n    formerly: [weekday]\n    term:"))
    )
    old = {"de/hours/": ["definition-weekday"], "de/terms/": ["definition-weekday"]}
    now = {page: ["definition-working-day"] for page in old}
    assert find_moves([("1.0", old)], now, (policy(FIRST),), renamed, ("de",)).anchors == {
        "de/hours/#definition-weekday": "de/hours/#definition-working-day",
        "de/terms/#definition-weekday": "de/terms/#definition-working-day",
    }


def test_a_language_that_is_given_up_leads_to_the_first_that_is_left() -> None:
    document = policy(FIRST).document.model_copy(update={"languages": ("de",)})
    german = policy(SECOND).model_copy(update={"document": document})
    old: dict[str, list[str]] = {
        f"{code}/{each}": [] for code in ("de", "en") for each in ("", "tiers/gold/", "tiers/gold.pdf")
    }
    now: dict[str, list[str]] = {
        f"de/{each}": [] for each in ("", "tiers/gold-plus/", "tiers/gold-plus.pdf", "versions/1.0/")
    }
    moves = find_moves([("1.0", old)], now, (policy(FIRST),), german, ("de",))
    assert {each: target for each, target in moves.pages.items() if each.startswith("en/")} == {
        "en/": "de/",
        "en/tiers/gold/": "de/tiers/gold-plus/",
        "en/tiers/gold-plus/": "de/tiers/gold-plus/",
        "en/versions/1.0/": "de/versions/1.0/",
    }
    assert moves.files["en/tiers/gold.pdf"] == "de/tiers/gold-plus.pdf"
    assert moves.lost == ()
    british = {f"en-GB/{each.removeprefix('de/')}": [] for each in now}
    moves = find_moves([("1.0", old)], now | british, (policy(FIRST),), german, ("de", "en-GB"))
    assert moves.pages["en/tiers/gold/"] == "en-GB/tiers/gold-plus/"


def test_a_language_that_one_build_leaves_out_is_not_looked_for() -> None:
    old: dict[str, list[str]] = {"de/": [], "en/": []}
    spoken = in_languages(old, ("de", "en"), ("de",))
    assert find_moves([("1.0", spoken)], {"de/": []}, (policy(FIRST),), policy(FIRST), ("de",)) == Moves()


def test_anchors_that_carry_a_renamed_entry_lead_to_its_heir() -> None:
    renamed = (
        SECOND.replace("      P1: ", "      critical: ")
        .replace("  P1:\n    - after", "  critical:\n    - after")
        .replace("service_hours: business-hours", "service_hours: office-hours")
    )
    renamed = with_lines(
        renamed,
        ("  P1:\n    name:", "  critical:\n    formerly: [P1]\n    name:"),
        ("  business-hours:\n    name", "  office-hours:\n    formerly: [business-hours]\n    name"),
    )
    old: dict[str, list[str]] = {
        "de/severities/": ["p1", "p2"],
        "de/terms/": ["agreement-gold-p1", "agreement-tier-gold", "hours-business-hours", "golden-p1", "p2"],
    }
    now: dict[str, list[str]] = {
        "de/severities/": ["critical", "p2"],
        "de/terms/": ["agreement-gold-plus-critical", "agreement-tier-gold-plus", "hours-office-hours", "p2"],
    }
    assert find_moves([("1.0", old)], now, (policy(FIRST),), policy(renamed)).anchors == {
        "de/severities/#p1": "de/severities/#critical",
        "de/terms/#agreement-gold-p1": "de/terms/#agreement-gold-plus-critical",
        "de/terms/#agreement-tier-gold": "de/terms/#agreement-tier-gold-plus",
        "de/terms/#hours-business-hours": "de/terms/#hours-office-hours",
        "de/terms/#golden-p1": "de/versions/1.0/#golden-p1",  # of no renamed entry
    }


def test_an_anchor_on_a_page_that_is_renamed_with_it_is_known_at_both_addresses() -> None:
    renamed = with_lines(SECOND, ("  P1:\n    name:", "  S1:\n    formerly: [P1]\n    name:"))
    renamed = renamed.replace("      P1: ", "      S1: ").replace("  P1:\n    - after", "  S1:\n    - after")
    old: dict[str, list[str]] = {"de/tiers/gold/": ["response-p1", "first"], "de/terms/": ["first"]}
    now: dict[str, list[str]] = {"de/tiers/gold-plus/": ["response-s1"], "de/terms/": ["first"]}
    assert find_moves([("1.0", old)], now, (policy(FIRST),), policy(renamed)).anchors == {
        "de/tiers/gold/#response-p1": "de/tiers/gold-plus/#response-s1",
        "de/tiers/gold-plus/#response-p1": "de/tiers/gold-plus/#response-s1",
        "de/tiers/gold/#first": "de/versions/1.0/#first",
        "de/tiers/gold-plus/#first": "de/versions/1.0/#first",
    }


def test_a_sheet_has_a_twin_on_other_paper_and_a_calendar_one_in_each_language() -> None:
    renamed = with_lines(
        SECOND,
        ("  germany:\n    name", "  deutschland:\n    formerly: [germany]\n    name"),
        ("region: germany", "region: deutschland"),
    )
    files = ("tiers/{0}.pdf", "tiers/{0}-letter.pdf", "calendars/{1}.ics", "calendars/{1}.business-hours.ics")
    old = {
        f"de/{each}".format("gold", "germany"): f"de/{each}".format("gold-plus", "deutschland")
        for each in files
    }
    del old["de/calendars/germany.business-hours.ics"]
    now: dict[str, list[str]] = {each: [] for each in old.values()}
    moves = find_moves([("1.0", {each: [] for each in old})], now, (policy(FIRST),), policy(renamed))
    assert (moves.files, moves.lost) == (old, ())
    assert find_moves([], now, (policy(FIRST),), policy(renamed), ("de",)).files == old


def test_each_region_takes_its_own_calendars_along() -> None:
    south = policy(FIRST).regions["germany"].model_copy(update={"id": "germany-south"})
    bavaria = south.model_copy(update={"id": "bavaria", "formerly": ("germany-south",)})
    galilee = policy(FIRST).regions["israel"].model_copy(update={"id": "galilee", "formerly": ("israel",)})
    first = policy(FIRST).model_copy(update={"regions": policy(FIRST).regions | {"germany-south": south}})
    regions = {"germany": policy(FIRST).regions["germany"], "bavaria": bavaria, "galilee": galilee}
    second = policy(FIRST).model_copy(update={"regions": regions})
    old: dict[str, list[str]] = {
        f"calendars/{each}.ics": [] for each in ("germany", "germany-south", "israel")
    }
    now: dict[str, list[str]] = {f"calendars/{each}.ics": [] for each in regions}
    assert find_moves([("1.0", old | {"de/old/": []})], now, (first,), second) == Moves(
        files={
            "calendars/germany-south.ics": "calendars/bavaria.ics",
            "calendars/israel.ics": "calendars/galilee.ics",
        },
        choices={"region": {"germany-south": "bavaria", "israel": "galilee"}},
        lost=("/de/old/",),
    )


def test_a_name_that_is_used_again_or_leads_nowhere_any_more_is_no_former_name() -> None:
    second = policy(SECOND)
    again = second.tiers["gold-plus"].model_copy(update={"id": "gold", "formerly": ()})
    third = second.model_copy(update={"tiers": second.tiers | {"gold": again}})
    assert find_moves([], {}, (policy(FIRST), second), third).choices == {}
    gone = second.model_copy(update={"tiers": {"standard": second.tiers["standard"]}})
    assert find_moves([], {}, (policy(FIRST), second), gone).choices == {}


def test_a_language_without_a_near_one_leads_to_the_first() -> None:
    document = policy(FIRST).document.model_copy(update={"languages": ("fr",)})
    french = policy(FIRST).model_copy(update={"document": document})
    moves = find_moves([("1.0", {"fr/": []})], {"de/": [], "en/": []}, (french,), policy(FIRST), ("de", "en"))
    assert moves.pages == {"fr/": "de/"}


def test_of_two_names_in_an_anchor_the_longer_one_is_meant() -> None:
    tiers = policy(SECOND).tiers
    platinum = tiers["gold-plus"].model_copy(update={"id": "platinum", "formerly": ("gold-plus",)})
    silver = tiers["gold-plus"].model_copy(update={"id": "silver", "formerly": ("gold",)})
    third = policy(FIRST).model_copy(update={"tiers": {"silver": silver, "platinum": platinum}})
    old = {"de/terms/": ["tier-gold-plus", "tier-gold"]}
    now = {"de/terms/": ["tier-platinum", "tier-silver"]}
    assert find_moves([("1.0", old)], now, (), third).anchors == {
        "de/terms/#tier-gold-plus": "de/terms/#tier-platinum",
        "de/terms/#tier-gold": "de/terms/#tier-silver",
    }


def test_a_calendar_follows_no_other_regions_new_name() -> None:
    first = policy(FIRST)
    germany = first.regions["germany"].model_copy(update={"id": "deutschland", "formerly": ("germany",)})
    second = first.model_copy(update={"regions": {"deutschland": germany}})
    old: dict[str, list[str]] = {"calendars/germany.ics": [], "calendars/germany-south.ics": []}
    now: dict[str, list[str]] = {"calendars/deutschland.ics": [], "calendars/deutschland-south.ics": []}
    moves = find_moves([("1.0", old)], now, (first,), second)
    assert moves.files == {"calendars/germany.ics": "calendars/deutschland.ics"}
    assert moves.lost == ("/calendars/germany-south.ics",)


def test_without_a_form_its_thanks_lead_to_the_contact_page() -> None:
    released = {"de/contact/": [], "de/contact/thanks/": []}
    later = next_version(FIRST, "1.1", "2027-03-01", none("form", FIRST))
    now = {"de/contact/": []}
    moves = find_moves([("1.0", released)], now, (policy(FIRST),), policy(later), ("de",))
    assert (dict(moves.pages), moves.lost) == ({"de/contact/thanks/": "de/contact/"}, ())


def test_of_an_emergency_both_names_may_change_and_what_is_no_longer_made_leads_on() -> None:
    now = {"de/emergency/": [], "de/tiers/gold-plus.pdf": [], "de/calculator/": []}
    screens = {"de/emergency/gold-plus/germany/": [], "de/emergency/gold-plus-germany.pdf": []}
    old = {
        "de/emergency/gold/germany/": [],
        "de/emergency/gold-germany.pdf": [],
        "de/emergency/gold/israel/": [],
        "de/emergency/gold-israel.pdf": [],
        "de/wait-map/": [],
    }
    moves = find_moves([("1.0", old)], {**now, **screens}, (policy(FIRST),), policy(SECOND))
    assert moves.pages == {
        "de/emergency/gold/germany/": "de/emergency/gold-plus/germany/",
        "de/emergency/gold/israel/": "de/emergency/",
        "de/wait-map/": "de/calculator/",
    }
    assert moves.files == {
        "de/emergency/gold-germany.pdf": "de/emergency/gold-plus-germany.pdf",
        "de/emergency/gold-israel.pdf": "de/tiers/gold-plus.pdf",
    }
    assert moves.lost == ()
