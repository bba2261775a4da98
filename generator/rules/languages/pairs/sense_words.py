"""Words of meanings that exclude each other, in German and English; how the tables are read: `terms.py`."""

from __future__ import annotations

from typing import Final

from .contraries import CONTRARIES
from .terms import Meanings

# Meanings of which one excludes the other, a group of them a paragraph.
SENSES: Final = Meanings(
    """
free: im_preis_enthalten im_preis_inbegriffen kostenlos* kostenfrei* unentgeltlich* gratis gebührenfrei* keine_zusatzkosten ohne_aufpreis ohne_zusatzkosten ohne_mehrkosten ~umsonst ~inbegriffen ~inklusive ~enthalten ~frei* ~kein* ~ohne ~null = free_of_charge free_of_any_charge no_charge without_charge at_no_cost at_no_extra_cost no_extra_cost no_additional_cost at_no_additional_cost at_no_charge no_additional_fee no_extra_charge no_additional_charge no_fee is_free_of_charge are_free_of_charge be_free_of_charge is_free are_free be_free for_free free_training free_support complimentary gratis ~included ~includes ~include ~free ~no ~without ~waive* ~toll ~nothing ~nil
charged: kostenpflichtig* gebührenpflichtig* zusatzgebühr* gegen_aufpreis gegen_gebühr gegen_entgelt gesondert_berechnet ~kost* ~gebühr* ~*gebühr ~*gebühren ~*kosten ~aufpreis* ~berechne* ~vergüt* ~entgelt* ~zahl* ~bezahl* ~zuschlag* ~*zuschlag ~preis* ~*preis ~rechnung* = chargeable for_a_fee extra_charge additional_fee extra_cost extra_fee subject_to_a_charge charged_separately charged_extra ~charg* ~fee ~fees ~cost* ~surcharg* ~pay* ~paid ~price* ~bill* ~invoice* ~rate*

net: zuzüglich_umsatzsteuer zzgl_umsatzsteuer zuzüglich_mehrwertsteuer zzgl_mwst zuzüglich_der_* zuzüglich_gesetzlicher_* zzgl_* zuzüglich_* netto* ohne_umsatzsteuer ohne_mehrwertsteuer = plus_vat plus_sales_* plus_statutory_* plus_value_* plus_applicable_* exclusive_of_vat excluding_vat excluding_sales_* exclude_vat exclude_sales_* not_include_vat ex_vat without_vat net net_of_vat ~plus
gross: inklusive_umsatzsteuer inkl_umsatzsteuer inkl_mwst inklusive_mehrwertsteuer einschließlich_umsatzsteuer einschließlich_der_umsatzsteuer einschließlich_mehrwertsteuer enthalten_die_umsatzsteuer enthalten_umsatzsteuer enthalten_die_mehrwertsteuer inklusive_der_* brutto* ~inkl* ~einschließlich = including_vat inclusive_of_vat includes_vat include_vat including_sales_* gross -gross_neglig* -grossly ~includ* ~inclusive

written: schriftlich* *schriftform schriftform textform ~*form ~brief* ~mail ~unterschr* ~schreib* = in_writing written text_form ~writ* ~email* ~mail ~letter* ~sign* ~form
oral: mündlich* telefonisch* ~telefon* ~gespräch* ~sprech* ~ruf* ~anruf* = orally oral verbal verbally by_phone by_telephone over_the_phone ~phone ~telephone ~spoken ~speak* ~call*

anyway: auf_welchem_weg* gleich_auf_welchem_weg egal_auf_welchem_weg auf_jedem_weg auf_beliebigem_weg über_jeden_kanal auf_jede_weise ~weg* ~kanal* ~kanäle* ~wie ~art = by_any_means by_whatever_means by_whatever_channel through_any_channel by_any_channel any_channel in_any_way however_it ~means ~channel* ~way* ~whatever ~however ~any
email: e_mail* email* mailen *mail *mails ~schreib* ~schrift* ~nachricht* ~elektronisch* ~wend* ~kontakt* = email* e_mail* ~mail* ~writ* ~message* ~electronic* ~contact* ~send*
phone: telefon* *telefon *telefonnummer telefonisch* anruf* angerufen* ruf*_an rufen_sie_uns rufen_sie_bitte rufen_wir_sie_an rufen_sie_an ruf*_*_an ruf*_?_an ruf*_?_?_an ruft*_?_an anzurufen rückruf* zurückruf* *hotline ~fernmündlich* ~rufnummer* ~nummer* ~durchwahl* ~*support ~sprech* ~gespräch* ~mündlich* ~ruf* ~melden ~meldet ~wenden ~kontakt* ~*nummer ~leitung* ~bereitschaft* = phone* telephone* calls_us called_by call_us call_the call_you call_back calls_you call_the callback* ring_us hotline* by_calling dial* -call_up -call_upon ~call* ~number* ~ring* ~speak* ~line ~lines ~contact* ~reach* ~oral* ~verbal*
post: brief* briefpost postalisch* per_post postweg einschreiben ~post ~*post ~schriftlich* = by_post letter* by_registered_* postal* registered_mail ~post ~mail ~writ*
chat: chat* *chat = chat* ~message*
onsite: vor_ort* = on_site onsite on_the_premises at_your_premises ~in_person ~visit* ~site ~there ~locally ~local ~premises ~place
remote: fernwartung* fernzugriff* fernzugang remote* ~aus_der_ferne ~online = remote* ~online ~afar ~distance

german: auf_deutsch deutschsprachig* deutsche*_fassung deutsche*_sprache deutsche*_version deutsche*_text ~deutsch* = in_german german_version german_text german_language german_speaking ~german*
english: auf_englisch englischsprachig* englische*_fassung englische*_sprache englische*_version englische*_text ~englisch* = in_english english_version english_text english_language english_speaking ~english* ~languages
french: auf_französisch französischsprachig* französische*_fassung französische*_sprache französische*_version ~französisch* = in_french french_version french_text french_language french_speaking ~french*
spanish: auf_spanisch spanischsprachig* spanische*_fassung spanische*_sprache ~spanisch* = in_spanish spanish_version spanish_language spanish_speaking ~spanish*
italian: auf_italienisch italienischsprachig* italienische*_fassung italienische*_sprache ~italienisch* = in_italian italian_version italian_language italian_speaking ~italian*
hebrew: auf_hebräisch hebräischsprachig* hebräische*_fassung hebräische*_sprache ~hebräisch* = in_hebrew hebrew_version hebrew_language hebrew_speaking ~hebrew*

morning: morgens vormittag* am_morgen ~früh* ~morgen ~mittag* = morning* ~noon ~am ~a_m
afternoon: nachmittag* ~mittag* = afternoon* ~pm ~p_m ~noon
evening: abend* *abends ~nachts ~spät* = evening* ~night* ~pm ~p_m ~late
night: nachts nacht nächtlich* nächte ~abend* ~über_nacht ~rund_um_die_uhr ~außerhalb ~morgen* = night* overnight nocturnal ~evening* ~around_the_clock ~round_the_clock ~outside ~hours ~morning
daytime: tagsüber ~tag* = daytime during_the_day ~day* ~hours

begin: beginn* anfang anfangs anfäng* fängt* angefangen* startet starten *beginn *anfang ~start* ~anlauf* ~läuft ~laufen ~eröffn* ~antritt ~eintritt ~einsetz* ~zunächst ~anfänglich* ~ab ~von ~inkraft* ~ingang* ~entsteh* ~entsteht ~erst* ~neu* ~aufnahm* ~aufnehm* ~tritt ~treten ~abschluss ~laufe* ~geht ~aufgenommen ~setzt ~seit ~gilt ~gelten ~fortsetz* = begin* start starts started starting commenc* onset outset ~beg?n* ~run* ~open* ~from ~launch* ~initial* ~first ~new ~enter* ~effect* ~resum* ~take* ~appl* ~accru*
end: ende endet enden beendet* beendig* *ende *endes ablauf abläuft läuft_ab abgelaufen* endgültig* ~schluss ~*schluss ~ablauf* ~abläuft ~letzt* ~abschließ* ~abgeschlossen* ~läuft ~laufen ~bis ~verfall* ~verfäll* ~erlisch* ~erlösch* ~auslauf* ~kündig* ~künd* ~*ablauf ~beende* ~schließ* ~geschlossen* ~abbr* ~aufheb* ~vollend* ~spätestens ~zuletzt ~schließlich ~fertig* ~ge* ~einstell* ~eingestell* ~sperr* = end ends ended ending expir* terminat* ~clos* ~until ~final* ~last ~laps* ~stop* ~cease* ~over ~conclu* ~complet* ~cancel* ~finish* ~by ~later ~deadline ~back ~late ~latest ~weekend* ~discontinu* ~suspend*

all: alle allen aller sämtlich* ausnahmslos jede jeder jedes jedem jeden ~alles ~gesamt* ~beide* ~ganz* ~sowohl ~voll* ~kein* ~überall ~*übergreifend ~all* = all every each everyone everybody ~any ~both ~entire* ~whole ~full* ~no ~always ~complete* ~across ~throughout
most: meisten ~überwiegend* ~meist* ~mehrheit* = most ~mostly ~majority ~usually ~predominant*
some: einige einigen einiger manche manchen mancher vereinzelt* wenige* ~einzeln* ~bestimmt* ~teil* ~mehrere* ~gewiss* ~ausgewählt* ~wenig* = some several certain few a_few ~selected ~part* ~individual* ~various ~one ~many ~number

opened: öffnen öffnet geöffnet* wiedereröff* eröffnen eröffnet öffnung* offen offene offener offenen ~öffn* ~unoffen ~neu* ~aufmach* ~auf ~angelegt* ~anleg* ~erreichbar* ~besetzt* ~*öffnungszeiten = open opens opened opening reopen* re_open* -open_source ~outstanding ~available ~staffed ~creat* ~initiat* ~raised ~unresolved ~pending
closed: schließen schließt geschlossen* schließung* ~schluss ~*schluss ~schließ* ~abschließ* ~abgeschlossen* ~zu ~beende* ~erledig* ~ende* ~kein* ~nicht = close closes closed closing closure ~shut ~finish* ~end* ~resolv* ~complet* ~not ~no

on: aktiviert aktivieren eingeschaltet* einschalten anschalten freigeschaltet freischalten schaltet_ein ~an ~ein ~aktiv* ~in_betrieb ~reaktiv* ~freischalt* ~entsperrt = enabled enable enables activated activate switched_on switch_on turned_on turn_on unlocked unlock ~active ~reactivat* ~on ~activat* ~live ~operation
off: deaktiviert* deaktivieren abgeschaltet* abschalten ausgeschaltet* ausschalten abgestellt ~aus ~ab ~sperr* ~gesperrt* ~inaktiv* ~stillgelegt* ~eingestellt* ~außer = disabled disable disables deactivated deactivate switched_off switch_off turned_off turn_off ~inactive ~off ~suspend* ~block* ~lock* ~shut ~decommission* ~down ~discontinu*

accept: annehmen angenommen* annimmt akzeptier* genehmig* bewillig* stattgegeben stimmen_zu stimmt_zu nehmen_?_an nehmen_?_?_an nehmen_?_?_?_an nimmt_?_an ~annahm* ~anerk* ~zustimm* ~zugestimm* ~stimm* ~einverstanden ~nehmen ~nimmt ~abnahme ~entgegen* ~zulass* ~erlaub* ~übern* ~an = accept accepts accepted accepting approve* granted ~accept* ~approv* ~agree* ~consent* ~recogni* ~take* ~permit* ~allow* ~acknowledg* ~assum*
reject: ablehnen abgelehnt* ablehnt lehnen_? lehnt_? zurückweisen zurückgewiesen* verweiger* ~ablehn* ~lehn* ~widerspr* ~kein* ~nicht ~zurück* ~versag* = reject* declin* refus* turned_down turn_down denied deny ~object* ~not ~no ~never ~withh*

gross: grob_fahrlässig* grobe*_fahrlässig* grobe*_verschulden* ~grob* = gross_neglig* grossly_neglig* ~gross* ~serious*
slight: leicht_fahrlässig* leichte*_fahrlässig* einfach_fahrlässig* einfache*_fahrlässig* ~leicht* ~einfach* ~normal* = slight_neglig* slightly_neglig* ordinary_neglig* simple_neglig* minor_neglig* ~slight* ~ordinary ~simple ~mere ~light

ordinary: ordentlich*_* ~ordentlich* ~ordnung* = ordinary_termination ordinary_notice ordinarily ~ordinary ~with_notice ~notice ~convenience ~proper* ~due ~duly
cause: außerordentlich* fristlos* wichtige*_grund* ~sofort* ~grund* = for_cause for_good_cause good_cause extraordinary without_notice important_reason ~cause ~immediate* ~compelling ~reason* ~extraordinar*

binding: verbindlich* bindend* ~bind* ~fest* ~maßgeblich* ~rechtsverbindlich* ~verpflicht* ~gebunden = is_binding are_binding be_binding legally_binding binding_only binding ~bound ~firm ~commit* ~prevail* ~authoritative ~oblig*
nonbinding: unverbindlich* freibleibend* ~nicht ~kein* ~ohne = non_binding without_obligation indicative not_binding ~not ~subject ~no ~information

public: öffentlich* veröffentlich* -öffentlich*_feiertag* -öffentlich*_hand -öffentlich*_recht* -öffentlich*_verkehr* ~einsehbar* ~bekannt* ~allgemein* ~zugänglich* = public publicly publish* -public_holiday* -public_law -public_author* -public_sector -public_transport* -public_bod* -public_key* ~announce* ~disclos* ~accessible ~open ~known ~released ~appear*
secret: vertraulich* geheim* intern interne internen interner internes streng ~verschwieg* ~nichtöffentlich* ~privat* ~nicht ~kein* ~schweig* ~geschützt* ~inhouse = confidential* secret* internal* ~private* ~non ~not ~no ~silen* ~protected ~secre*
external: extern externe* externer externes ~außen* ~fremd* ~dritt* ~öffentlich* ~außerhalb = external* ~outside ~third ~public ~other

erased: löschen löscht gelöscht* löschung* vernicht* ~entfern* ~überschr* ~lösch* ~beseitig* ~anonym* ~ent* ~nicht = delet* eras* destroy* ~remov* ~overwrit* ~purg* ~wip* ~dispos* ~anonym* ~clear* ~not
kept: aufbewahr* behalten speicher* gespeichert* archiv* ~vorgehalt* ~vorhalt* ~halten ~bleib* ~aufgehob* ~sicher* ~gesichert* ~verwahr* ~aufgezeichn* ~erfass* ~lager* ~lieg* ~hinterleg* ~nicht = keep kept keeps retain* stor* archiv* ~sav* ~hold* ~held ~back* ~record* ~remain* ~stay* ~not ~preserv* ~log* ~locat*

automatic: automatisch* automatisier* vollautomat* ~selbst* ~maschinell* ~stillschweigend* ~von_selbst ~automat* = automatic* automated ~machine* ~itself ~tacit* ~default ~system
manual: manuell* von_hand händisch* ~persönlich* ~hand* = manual* by_hand ~human* ~personal* ~hand

within: innerhalb während binnen ~in ~zu ~bis ~im ~zur ~zu_den ~intern* = during within inside ~in ~at ~by ~no_later ~internal*
outside: außerhalb ~jenseits ~nach ~ab ~außer ~über ~extern* = outside beyond out_of ~after ~other ~external* ~off ~past

sender: absender* versender* ~aussteller* = sender* ~originator* ~issuer*
recipient: empfänger* adressat* = recipient* addressee* receiver* consignee*

never: nie niemals = never
always: immer stets jederzeit ausnahmslos ~ständig* ~dauerhaft* ~laufend* ~jede* ~ganz* ~rund* ~täglich* ~allzeit* ~durchgehend* ~grundsätzlich* ~unbegrenzt* ~regelmäßig* ~alle* ~fortlaufend* = always invariably at_all_times ~any_time ~ever ~every* ~constant* ~continu* ~permanent* ~clock ~each ~throughout ~all ~any ~whenever ~still ~daily ~perpetual*
usual: in_der_regel meist* üblicherweise gewöhnlich* normalerweise typischerweise ~grundsätzlich* ~im_allgemeinen ~oft* ~häufig* ~regelmäßig* ~im_normalfall ~im_regelfall ~überwiegend ~im_wesentlichen ~standard* ~voraussichtlich ~üblich* ~generell = usually generally normally typically as_a_rule mostly in_most_cases ~often ~ordinarily ~principle ~regularly ~default ~standard ~customar* ~usual ~normal ~typical ~general ~frequent* ~likely ~most ~expected ~largely

guarantee: garantier* zugesichert* zusicher* sichern_* sagen_*_zu zugesagt* verspr* gewährleist* ~zusag* ~garant* ~sagen ~sagt ~verbindlich* ~verpflicht* ~sicher* ~wird ~werden = guarantee* promis* warrant* assure* commit* undertake* ~ensur* ~pledg* ~bind* ~will ~shall ~oblig* ~secur*
aim: bemüh* streb* angestrebt* anstreb* versuch* bestreb* ~ziel* ~bestmöglich* ~möglichst ~soll* ~angepeilt* ~beabsicht* ~kräfte* ~plan* ~wollen ~wir_wollen ~nach_kräften = aim* endeavo* strive* striv* try tries trying seek* best_efforts reasonable_efforts ~target* ~intend* ~goal* ~should ~effort* ~objective* ~attempt* ~work* ~possible ~plan* ~want ~retr* ~trial*

weekday: werktag* wochentag* *werktags ~arbeitstag* ~geschäftstag* ~montag* ~mo ~bankarbeitstag* ~unter_der_woche = weekday* ~business_day* ~working_day* ~monday* ~mon ~banking_day* ~days ~during_the_week
weekend: wochenend* *wochenende ~samstag* ~sonntag* ~sa ~so ~sonnabend* = weekend* ~saturday* ~sunday* ~sat ~sun
holiday: feiertag* *feiertag *feiertage *feiertagen ~ferien ~weihnacht* ~neujahr* ~urlaub* = holiday* ~festiv* ~christmas ~vacation*

percent: prozent* ~% ~prozentual* ~hundert* ~rabatt* = percent* per_cent ~% ~discount*
money: euro euros dollar franken eur usd chf cent ~€ ~betrag = euro euros dollar dollars francs eur usd chf cents pounds ~€ ~amount

kilobyte: kb kilobyte* kib = kb kilobyte* kib
megabyte: mb megabyte* mib = mb megabyte* mib
gigabyte: gb gigabyte* gib = gb gigabyte* gib
terabyte: tb terabyte* tib = tb terabyte* tib

critical: kritisch* -kritisch_hinterfrag* ~schwer* ~wesentlich* ~ernst* ~gravierend* ~unkritisch* ~nichtkritisch* ~dringend* ~höchst* ~geschäftskritisch* = critical* ~severe* ~major ~serious* ~vital ~crucial ~non_critical ~urgent* ~highest ~essential
grave: erhebliche* schwerwiegend* gravierend* ~erheblich ~schwer* ~wesentlich* ~groß* ~hoch* ~hohe* ~bedeutend* ~beträchtlich* ~kritisch* = major ~substantial* ~significant* ~serious* ~severe* ~considerabl* ~material* ~grave ~high ~critical ~large ~great*
small: geringfügig* unerheblich* ~gering* ~klein* ~leicht* ~unwesentlich* ~niedrig* ~unbedeutend* ~nebensächl* ~kosmetisch* = minor ~slight* ~small* ~insignificant* ~trivial* ~low* ~negligib* ~marginal* ~immaterial* ~limited ~cosmetic

engineer: techniker* *techniker *technikern ingenieur* *ingenieur ~mitarbeiter* ~fachkr* ~spezialist* ~support* = engineer* technician* ~staff ~specialist* ~expert* ~employee* ~team
manager: kundenbetreuer* *kundenbetreuer ~betreuer* ~ansprechpartner* ~manager* ~berater* = account_manager* ~manager* ~advis* ~representative*
sales: vertrieb* = sales sales_team ~distribut*

first: erste ersten erster erstes erstmalig* ~zuerst ~zunächst ~anfäng* ~erst* ~neu* ~beginn* ~eins* ~initial* ~vorerst = first initial* ~one ~once ~beginning ~outset ~new ~original* ~earliest ~st
last: letzte letzten letzter letztes abschließend* endgültig* ~zuletzt ~end* ~schluss* ~letzt* ~vorig* ~vergang* ~jüngst* ~aktuell* ~neuest* ~schließlich = last final finally ~latest ~recent* ~end* ~conclu* ~previous* ~past ~definitive* ~exhaustive ~ultimate*

direct: unmittelbare* direkter direkte direkten direktes ~direkt ~unmittelbar* ~sofort* = direct direct_damage* ~directly ~immediate* ~straight
indirect: mittelbare* indirekt* ~folge* ~*folgeschäden ~mittelbar = indirect* ~consequential ~follow*

instant: sofort* umgehend* unverzüglich* ~gleich ~unmittelbar* ~schnell* ~prompt* ~direkt* ~fristlos* ~ohne ~alsbald* ~zeitnah* = immediate* at_once promptly straight_away right_away without_delay without_undue_delay ~prompt* ~instant* ~forthwith ~soon* ~quick* ~direct* ~without ~straight ~urgent*
later: bei_gelegenheit irgendwann zu_gegebener_zeit ~später* ~nachträglich* ~danach = eventually in_due_course at_some_point ~later ~subsequent* ~thereafter

oneoff: einmalig* einmalzahlung* ~einmal ~einzig* = one_off one_time non_recurring ~once ~single ~lump
recurring: wiederkehrend* fortlaufend* jährlich* monatlich* pro_jahr pro_monat im_jahr im_monat ~laufend* ~regelmäßig* ~wiederhol* ~dauerhaft* = recurring monthly yearly annually per_year per_month a_year a_month ~ongoing ~regular* ~annual* ~repeat* ~continu*

worldwide: weltweit* ~global* ~international* ~überall = worldwide globally throughout_the_world around_the_world ~global ~international* ~everywhere ~any
europe: eu europäische*_union europaweit* ewr ~europa ~europäisch* ~dsgvo = eu european_union eea ~europe* ~gdpr ~union

statutory: gesetzlich* kraft_gesetzes -gesetzlich*_feiertag* -gesetzlich*_vertret* ~gesetz* ~recht* ~zwingend* = statutory by_law ~legal* ~law ~laws ~lawful* ~legislat* ~mandatory ~statute* ~public
contractual: vertraglich* ~vertrag* ~vereinbart* = contractual* ~contract* ~agree*

calendar: kalenderjahr* kalendermonat* ~kalender* ~jahr* ~*jahr = calendar_year* calendar_month* ~calendar
contractyear: vertragsjahr* ~vertrag* ~laufzeit* ~geschäftsjahr* = contract_year* contractual_year* year_of_the_contract year_of_the_agreement ~contract* ~agreement ~term ~anniversar*

half: hälfte halbe halber ~halb* ~50 ~zwei* ~einhalb = half halves ~50 ~fifty ~halve* ~two
third: drittel ~dritt* ~33 = third thirds ~three ~33 -third_part*
quarter: viertel ~viert* ~25 ~quartal* ~vierteljahr* ~jahresviertel ~*viertel = quarter quarters ~quarterly ~25 ~four*
fifth: fünftel ~20 = fifth ~20 ~twenty
tenth: zehntel ~10 = tenth ~10 ~ten

second: zweite zweiten zweiter zweites ~zwei* ~ander* ~sekunde* ~doppel* = second every_other ~two ~other ~twice ~seconds
third: dritte dritten dritter drittes ~drei* ~drittel = third ~three ~thirds ~third_part*
fourth: vierte vierten vierter viertes ~vier* = fourth ~four ~quarter* ~4th
fifth: fünfte fünften fünfter fünftes ~fünf* = fifth ~five ~5th

upload: hochlad* hochgelad* upload* ~lad* ~einreich* = upload* ~submit* ~attach* ~provid*
download: herunterlad* heruntergelad* download* ~lad* ~abruf* = download* ~retriev* ~export* ~load*

install: installier* installation* einspiel* eingespiel* ~einricht* ~aufspiel* ~einbau* ~*installation = install installs installed installing installation* ~set* ~apply ~appl* ~deploy* ~import*
uninstall: deinstall* entfern* ~lösch* ~ausbau* = uninstall* deinstall* remov* ~delet* ~tak*

renew: verlänger* verlängert* erneuer* ~weiter* ~läng* ~fort* = renew* extend* extension* prolong* ~longer ~continu* ~roll* ~stay*
cancel: kündig* gekündigt* kündbar* ~aufheb* ~beend* ~künd* ~storn* ~*kündigung ~*kündigungsrecht = terminat* cancel* ~notice ~end* ~rescind* ~revok* ~withdraw*

confirm: bestätig* ~zustimm* ~quittier* = confirm* acknowledg* ~approv* ~agree*
dispute: bestreit* bestritten* anfecht* widerspr* ~ablehn* = disput* contest* object* ~reject* ~challeng* ~contradict* ~otherwise

credit: gutschrift* gutgeschrieben* ~anrechn* ~verrechn* ~erstatt* ~vergüt* ~kredit* = credit credits credited -credit_card* ~refund* ~offset* ~set_off ~compens*
invoice: rechnung* *rechnung abrechn* abgerechnet* ~berechn* ~faktur* ~verrechn* -in_rechnung -rechnung_trag* -rechnung_getrag* = invoic* bill bills billed billing ~charg* ~account* ~payment*

purchase: kauf* gekauft* käuf* ~erwerb* ~erworben* = purchas* buy buys bought ~acquir* ~sale* ~sell*
rent: miet* gemietet* leihweise leih* geliehen* = rent* leas* loan* lend* lent hire*

repair: reparatur* reparier* ~instand* ~beheb* = repair* ~fix* ~maint* ~remed*
replace: austausch* ausgetauscht* ersetz* ersatz* tauschen tauscht ~wechsel* ~neu* = replac* exchang* swap* substitut* ~new ~compens* ~reimburs* ~spare ~damages ~chang*

hardware: hardware* geräte* gerät ~*hardware = hardware* ~device* ~equipment
software: software* programm* ~*software ~app* = software* ~program* ~app* ~application*

test: testumgebung* testsystem* testbetrieb* ~test* = test_environment* test_system* ~test*
production: produktivumgebung* produktivsystem* produktionsumgebung* produktionssystem* produktivbetrieb* ~produktiv* ~produktion* = production_environment* production_system* live_environment* live_system* ~production ~productive

cold: sommer* sommerzeit = summer* ~daylight
winter: winter* ~normalzeit = winter* ~standard_time

planned: geplant* planmäßig* angekündigt* ~plan* ~vorgesehen* ~anstehend* ~regulär* ~regelmäßig* = planned scheduled announced ~plan* ~regular* ~intended ~upcoming ~due
unplanned: ungeplant* unplanmäßig* außerplanmäßig* unangekündigt* ~unvorher* ~plötzlich* = unplanned unscheduled unannounced ~unexpected* ~unforeseen ~emergency

personal: persönlich* ~individuell* ~eigen* ~personenbez* ~person ~menschlich* ~mensch = personal* in_person ~individual* ~human ~dedicated ~private
anonymous: anonym* = anonym* ~unnamed

complete: vollständig* komplett* restlos ~ganz* ~voll* ~umfassend* ~gesamt* ~alle* = complet* full fully entire* ~all ~whole ~total* ~compreh* ~in_full
partial: teilweise teils anteilig* ~teil* ~zum_teil = partial* partly in_part pro_rata proportion* ~part ~prorat* ~some

minimum: mindestlaufzeit* mindest* minimum* minimal* ~mindestens ~wenigstens = minimum* ~least ~minimal
maximum: höchstlaufzeit* höchst* maximal* maximum* ~obergrenze* = maximum* cap capped ~most ~up_to ~limit*

january: januar = january
february: februar = february
march: märz = march
april: april = april
june: juni = june
july: juli = july
august: august = august
september: september = september
october: oktober = october
november: november = november
december: dezember = december

ours: unser* ~wir ~uns ~eigen* = our ours ~we ~us ~own
yours: ihr ihre ihrem ihren ihrer ihres dein* ~sie ~ihnen ~ihr ~eigen* ~euer ~eure* = your yours ~you ~their ~her ~its ~they ~own ~customer*

cheaper: günstiger* billiger* preiswerter* ~niedrig* ~weniger ~gering* ~ermäßig* ~rabatt* = cheaper less_expensive ~low* ~less ~reduc* ~discount*
dearer: teurer* kostspieliger* ~hoch ~höher* ~mehr ~aufpreis* ~zuschlag* = more_expensive dearer costlier pricier ~high* ~more ~surcharg* ~extra

possible: möglich ~mehr ~über ~nur ~bis ~ohne zulässig* erlaubt* gestattet* ~kann ~können ~darf ~dürfen ~möglich* ~machbar* ~steht* = possible permitted allowed permissible ~more ~only ~without ~up_to ~over ~can ~may ~possib* ~free
excluded: ausgeschlossen* unmöglich* unzulässig* untersagt* verboten* ~ausschl* ~ausschließ* = excluded impossible prohibited forbidden ~exclu* ~ruled

once: einmal_im einmal_pro einmal_jährlich* einmal_monatlich* einmal_wöchentlich* einmal_täglich ~einmal ~ein* ~jährlich* ~monatlich* ~jede* = once_a once_per once_every once_in ~once ~one ~each ~every ~annual* ~monthly ~weekly ~daily
twice: zweimal ~halbjähr* ~zwei* = twice two_times ~two ~six ~every ~biannual* ~half
thrice: dreimal ~drei* = thrice three_times ~three ~every
fourtimes: viermal ~vier* ~quartal* ~vierteljähr* = four_times ~four ~quarter* ~every

unlimited: unbeschränkt* unbegrenzt* = unlimited unrestricted ~without ~any
limited: beschränkt beschränkte* begrenzt* ~beschränk* ~begrenz* ~nur = limited capped ~limit* ~restrict* ~cap ~only

available: verfügbar erreichbar nutzbar ~verfügbar* ~erreichbar* ~nutz* ~bereit* = available reachable accessible ~avail* ~use* ~access*
unavailable: unerreichbar* ~eingeschränkt* ~kaum ~selten ~nur ~ausfall* ~ausfällt ~unterbr* ~außerhalb = unavailable unreachable inaccessible ~down ~outage*

advance: im_voraus vorschüssig* ~vorab ~vor ~beginn* ~vorher* = in_advance upfront up_front ~before ~advance ~begin* ~start ~prior ~prepa* ~ahead
arrears: im_nachhinein nachschüssig* ~nach ~rückständ* ~rückstand* ~nachträglich* ~ende = in_arrears ~after* ~arrears ~overdue ~outstanding ~end ~subsequent*

mandatory: pflicht verpflichtend* zwingend* erforderlich* obligatorisch* ~notwendig* ~nötig* ~verpflicht* ~muss ~müssen ~bedarf ~brauch* ~vorausgesetzt ~unerlässlich* = mandatory compulsory obligatory required ~necessary ~must ~oblig* ~need* ~requir* ~essential
optional: freiwillig* optional* ~wahlweise ~kann ~können ~frei* ~möglich* = optional voluntary voluntarily ~may ~can ~free ~choice ~choos* ~possible ~option*

above: obige* obiger obigem obigen vorstehend* oben_stehend* obenstehend* siehe_oben ~oben ~vorgenannt* ~genannt* ~oberhalb = table_above see_above stated_above listed_above described_above shown_above set_out_above the_above above_table ~above ~foregoing ~aforementioned ~preceding
below: nachstehend* untenstehend* unten_stehend* nachfolgend* siehe_unten ~unten ~folgend* ~unterhalb = table_below see_below stated_below listed_below described_below shown_below set_out_below the_following below_table ~below ~following ~follows

fastest: schnellst* kürzeste* ~schnell* = fastest quickest shortest ~fast* ~soon*
slowest: langsamst* längste* ~lang* = slowest longest ~slow*

new: neu neue neuer neues neuen neueste* ~neu* ~erneut* ~zusätzlich* ~aktuell* ~jüngst* = new newest newly latest ~another ~fresh ~current ~additional ~recent* ~re*
old: alt alte alter altes alten altem bisherig* ~vorherig* ~früher* ~ursprünglich* ~vorig* ~veraltet* ~ehemalig* ~*alt* = old older former ~previous* ~earlier ~prior ~existing ~original* ~outdated ~last ~current

true: richtig* korrekt* zutreffend* ~genau* ~wahr* ~ordnung* -richtigen_* = correct* accurate* true ~right* ~proper* ~apply
false: falsch* unrichtig* fehlerhaft* unzutreffend* ~fehler* ~unvollst* = incorrect* wrong* false* inaccurate* faulty erroneous* ~error* ~defect*

online: online ~web* ~internet* ~portal* ~elektronisch* = online ~web* ~internet ~portal* ~electronic*
offline: offline ~vor_ort ~persönlich* = offline ~in_person

"""
    + CONTRARIES
)
# Units of time: only where the numbers are the same.
TIMES: Final = Meanings("""
minute: minute* minütlich* *minuten ~sekunde* = minute* ~second*
hour: stunde stunden stündlich* *stunde *stunden stundenweise ~stund* ~uhr ~uhrzeit* ~tageszeit = hour hours hourly ~clock ~time ~times -any_hour -service_hours -support_hours -business_hours -working_hours -office_hours -opening_hours
day: tag tage tagen tages täglich* tageweise kalendertag* tagessatz* ~*tag ~*tage ~*tagen ~tags* ~tages* ~heute ~ganztäg* ~nacht* -tag_des_eingangs = -day_of_receipt day days daily calendar_day* ~today ~*day ~*days ~night*
business: arbeitstag* werktag* geschäftstag* bankarbeitstag* *werktags werktäglich* ~montag* ~wochentag* ~arbeits* ~geschäfts* = business_day* working_day* banking_day* weekday* ~monday* ~business_hour* ~working_hour* ~working
week: woche wochen wöchentlich* *wochen *woche *wöchentlich ~wochen* = week weeks weekly fortnight* ~weekend* ~weekday*
month: monat monate monaten monats monatlich* *monat *monate *monaten *monatlich ~monats* = month months monthly ~*month
quarter: quartal* vierteljahr* vierteljähr* = quarter quarters quarterly
year: jahr jahre jahren jahres jährlich* *jahr *jahre *jahren *jährlich ~jahres* ~jubil* = year years yearly annual* annum ~anniversar*
""")
