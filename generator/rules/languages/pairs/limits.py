"""Family Languages, limits: an “only”, an “if” or an “except” that one language has and another lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from ..negations import denial
from .beside import Pair, Sentence, pairs
from .terms import Meanings, Meant

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

LIMIT_LOST = warning(
    "limit-lost",
    Message("{first} says “{found}” here; {second} says nothing of the kind."),
    Message("Does it apply always, or with this limit? Say the same in every language."),
    why=Message("One of the two promises more than the other."),
    bad="de: Das gilt nur für Gold.\nen: This applies to Gold.",
    good="de: Das gilt nur für Gold.\nen: This applies to Gold only.",
)

RULES = (LIMIT_LOST,)

# What limits a sentence, a kind of limit a paragraph. “denied”: what says it otherwise unless both deny something.
_LIMITS: Final = Meanings("""
only: nur ausschließlich lediglich allein_der allein_die allein_das ~allein* ~einzig* ~erst ~bloß ~höchstens ~maximal ~beschränk* ~begrenz* ~außer* ~ausgenommen ~exklusiv* ~vorbehalt* ~muss ~müssen ~bedarf ~bedürf* ~eigens ~speziell* ~knapp ~gerade ~sofern ~solange ~sonst ~unzulässig* ~erforder* ~notwendig* ~setz* ~voraus* ~wenn ~falls ~soweit ~spätestens ~zwingend ~unverbindlich* ~unwirksam* ~ungültig* ~nichtig* ~richtet ~richten ~begrenz* ~eingeschränkt* ~lohn* ~einfach ~verpflicht* ~beschränken ~nur_noch ~genau ~bloß ~wenige ~untersagt ~verbot* ~bis ~*los ~einzeln* -nicht_nur -nicht_ausschließlich -nur_noch -nur_wenige* -nur_kurz* -nur_ein_paar -nur_einen_moment -nicht_lediglich = only solely exclusively ~sole ~alone ~just ~merely ~unless ~until ~except* ~exclu* ~restrict* ~limit* ~confin* ~reserve* ~must ~requir* ~subject ~but ~other_than ~no_more_than ~not_more_than ~maximum ~at_most ~up_to ~hardly ~few ~little ~provided ~necess* ~have_to ~has_to ~need* ~own ~long ~at_least ~minimum ~already ~simply ~prohibit* ~mere ~strictly ~single ~as_soon ~extent ~once ~conditional ~if ~all -not_only -not_solely -not_exclusively -only_a_few -if_only
denied: ~nicht ~kein* ~ohne ~weder ~niemand ~nie* = ~no ~not ~none ~never ~cannot ~nobody ~without ~nothing ~nor ~neither ~t

onlyafter: erst_nach erst_wenn erst_nachdem erst_mit erst_dann erst_ab ~nur ~nach ~nachdem ~wenn ~nicht ~kein* ~vor ~bis ~erst ~ab ~sobald ~frühestens ~bevor ~ohne ~muss ~müssen ~voraus* ~zuvor ~zunächst ~zuerst ~vorher* ~solange ~beginn* ~später = not_until only_after only_when only_once only_upon only_then ~after ~once ~until ~when ~only ~not ~no ~before ~from ~as_soon ~if ~upon ~on ~with ~cannot ~start* ~begin* ~without ~first ~must ~requir* ~follow* ~prior ~subject ~unless ~then ~later ~thereafter ~afterwards ~take ~takes

except: ausgenommen außer -außer_sich -außer_kraft -außer_betrieb -außer_acht -außer_betracht -außer_dienst -außer_haus -außer_frage -außer_stande ~bedarf ~bedürf* ~vorbehalt* ~weniger ~mehr ~muss ~müssen ~erforder* ~voraus* ~notwendig* ~erst mit_ausnahme es_sei_denn abgesehen_von ~ausnahm* ~außerhalb ~ausgeschlossen* ~nur ~sofern ~soweit ~solange ~ausschl* ~jenseits ~ausnehm* ~neben ~sonst ~anders* ~allein* ~bis_auf ~wenn ~un* ~frei* ~statt* ~auch ~zustimm* ~einwillig* ~einverst* ~genehmig* ~freigab* ~erlaubnis = except excepted excepting with_the_exception other_than unless apart_from save_for barring excluding ~exclu* ~but ~only ~outside ~save ~until ~exempt* ~other* ~if ~beyond ~solely ~alone ~provided ~exception* ~besides ~as_long ~free ~un* ~in*valid ~void ~aside ~rather ~instead
denied: ~ohne ~nicht ~kein* = ~not ~no ~without ~none ~never ~t ~cannot ~nobody

usual: -allgemein_verfügbar* in_der_regel üblicherweise normalerweise gewöhnlich typischerweise ~meist* ~grundsätzlich ~oft* ~häufig* ~im_allgemeinen ~kann ~können ~soll* ~möglichst ~ziel* ~angestrebt* ~bemüh* ~regel* ~etwa ~durchschnitt* ~wohl ~voraussichtlich ~standard* ~üblich* ~im_normalfall ~generell ~normal* ~erfahrungsgemäß ~überwiegend ~können ~gewöhn* ~dürfte* = -generally_available -generally_accepted -generally_recogni* usually generally normally typically as_a_rule ordinarily ~mostly ~often ~may ~can ~should ~most ~expect* ~likely ~tend* ~aim* ~average* ~about ~around ~approximately ~principle ~regular* ~would ~standard ~usual ~default ~common* ~customar* ~typical ~general ~normal ~frequent* ~rule ~might ~ordinary

atleast: mindestens wenigstens zumindest höchstens maximal spätestens frühestens ~bis ~ab ~binnen ~innerhalb ~mindest* ~höchst* ~über ~unter ~mehr ~weniger ~nur ~*grenze ~minim* ~maxim* ~limit* ~begrenz* ~beschränk* ~überschr* ~übersteig* ~unterschr* ~oder ~vor ~nach ~zwischen ~von ~höher* ~länger* ~jeweils ~frist* ~in ~zu ~umfass* ~reich* ~genüg* ~erst* ~schon ~bereits ~voraus = at_least at_most no_later_than no_more_than not_more_than no_less_than no_fewer_than at_the_latest at_the_earliest ~least ~most ~minim* ~maxim* ~up_to ~within ~by ~or_more ~or_less ~over ~above ~more ~less ~fewer ~exceed* ~limit* ~cap* ~only ~than ~under ~below ~before ~from ~starting ~until ~after ~between ~single ~latest ~earliest ~sooner ~later ~ahead ~advance ~prior ~any ~even ~enough ~suffic* ~last* ~start ~end ~when ~as_soon ~to ~in ~longer
denied: ~nicht ~kein* = ~not ~no ~cannot ~never ~t

asked: auf_anfrage auf_wunsch auf_antrag nach_absprache nach_vereinbarung auf_verlangen auf_ihren_wunsch ~wenn ~falls ~sofern ~wünsch* ~anfrage* ~anfrag* ~beantrag* ~verlang* ~absprache ~vereinbar* ~bitt* ~frag* ~möcht* ~gewünscht* ~erbet* ~anforder* ~angeforder* ~forder* ~abstimm* ~abgestimm* ~einvernehm* ~termin* ~wunsch ~wollen ~antrag* ~aufforder* ~abgesproch* ~erbitt* = on_request upon_request by_arrangement by_appointment at_your_request if_requested on_demand ~request* ~ask* ~wish* ~want* ~arrang* ~agree* ~appoint* ~like* ~consult* ~demand* ~appl* ~if ~quer* ~enquir* ~inquir* ~prefer* ~choos* ~choice ~coordinat* ~need* ~call ~calls ~call_us

prior: vorherige* vorheriger vorheriges vorher zuvor vorab ~vor* ~zuvor ~im_voraus ~vorab ~bevor ~davor ~ankünd* ~früher* ~erst* ~zunächst ~zuerst ~voran* ~anzukünd* ~ankünd* ~frist* ~angekünd* ~rechtzeitig* ~absprache ~rücksprache ~abstimm* ~vereinbar* = prior beforehand in_advance ~before ~previous* ~advance ~ahead ~first ~pre* ~earl* ~until ~unless ~notice ~past ~former* ~initial*

gross: grob_fahrlässig* grobe*_fahrlässig* ~grob* ~schwer* = gross_neglig* grossly_neglig* ~gross* ~serious ~severe

express: ausdrücklich* ~schriftlich* ~eigens ~explizit* ~genau* ~eindeutig* = expressly explicitly express ~explicit* ~automat* ~ask* ~request* ~only ~special* ~manual* ~writ* ~specific* ~clear*
""")
# What a sentence depends on; much else may say it, so only where the other one is much shorter.
_CONDITIONS: Final = Meanings("""
if: -wenn_möglich -sobald_wie_möglich -wenn_auch wenn falls sofern soweit sobald solange vorausgesetzt ~bei ~beim ~im_fall* ~für ~ohne ~mit ~nach ~auf ~ab ~wer ~bis ~je ~wo ~als ~während ~nur ~erst ~gegen ~unter ~vorbehaltlich ~ob ~abhängig* ~sollte* ~nachdem ~zu ~zum ~zur ~wegen ~durch ~mangels ~indem ~aufgrund ~um = -as_soon_as_possible -as_long_as_possible -if_necessary -if_possible if unless as_long_as as_soon_as provided_that so_long_as to_the_extent insofar whenever ~provided ~when ~where ~upon ~on ~case ~event ~such ~with ~without ~after ~before ~by ~during ~for ~under ~subject* ~depend* ~until ~while ~whoever ~who ~which ~any ~anyone ~those ~whether ~extent ~only ~requir* ~necess* ~need* ~request* ~once ~should ~otherwise ~as ~due ~conditional ~to ~from ~possible ~applicable ~at ~of ~than
""")
_STRONG: Final = frozenset(["wenn", "falls", "sofern", "soweit", "sobald", "solange", "vorausgesetzt", "ohne", "nur", "erst", "wer", "ob", "nachdem", "unter", "vorbehaltlich", "während", "bis", "sollte", "sollten", "bedarf", "bedürfen", "erfordert", "erfordern", "if", "unless", "provided", "when", "where", "upon", "whenever", "once", "until", "while", "should", "whether", "without", "only", "subject", "insofar", "extent", "who", "whoever", "anyone", "after", "which", "that"])  # fmt: skip
# „Ist der Service gestört, rufen Sie an.“ has a condition without a word for it.
_INVERTED: Final = re.compile(
    r"^[A-ZÄÖÜ][a-zäöüß]+(?:t|en|st|f|ird|ann|nd|oll) [^.]*, [a-zäöüß]+(?:t|en|st|nd|ird|ann|f|uss|ll|te)\b"
)
# “Refusing it does not end the contract.”
_IN_CASE: Final = re.compile(r"\bin (?:case|the event)\b", re.IGNORECASE)
_OF_DOING: Final = re.compile(r"[A-Z][a-z]+ing ")
_SHORTER: Final = 0.78
_MUCH_SHORTER: Final = 0.62


def limit_lost(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        one, two = _LIMITS.said_in(pair.first), _LIMITS.said_in(pair.second)
        for is_of_second, mine, others in ((False, one, two), (True, two, one)):
            lost = (
                word
                for group, said in mine.items()
                if (word := _sure(said)) and not _explains(others.get(group, {}), pair)
            )
            if found := next(lost, ""):
                yield pair.differ(LIMIT_LOST, found, "", is_of_second=is_of_second)


def condition_lost(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        for is_of_second, one, two in ((False, pair.first, pair.second), (True, pair.second, pair.first)):
            found = _condition(one)
            if found and _lacks_it(one, two):
                yield pair.differ(LIMIT_LOST, found, "", is_of_second=is_of_second)


def _explains(said: dict[str, Meant], pair: Pair) -> bool:
    """What both deny does not say the limit otherwise."""
    if set(said) != {"denied"}:
        return bool(said)
    one, two = (denial(each.text, each.code) is not None for each in (pair.first, pair.second))
    return one != two


def _sure(members: dict[str, Meant]) -> str:
    return next((said.word for said in members.values() if said.is_sure), "")


def _condition(said: Sentence) -> str:
    return _sure(_CONDITIONS.said_in(said).get(0, {}))


def _lacks_it(one: Sentence, two: Sentence) -> bool:
    """Has the second no word of a condition, and is it too short to say it otherwise?"""
    if (
        not _STRONG.isdisjoint(two.words)
        or _INVERTED.search(two.text)
        or _OF_DOING.match(two.text)
        or _IN_CASE.search(two.text)
    ):
        return False
    ratio = len(two.text) / len(one.text)
    is_open = bool(_CONDITIONS.said_in(two))
    return ratio < (_MUCH_SHORTER if is_open else _SHORTER)


CHECKS = (limit_lost, condition_lost)
