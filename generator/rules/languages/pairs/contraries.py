"""More meanings that exclude each other: what is done with a report, whose number it is, who is a customer."""

from __future__ import annotations

from typing import Final

# As in `sense_words.py`: a group a paragraph, and how the tables are read in `terms.py`.
CONTRARIES: Final = """\
read: gelesen_und habe_?_gelesen habe_?_?_gelesen habe_?_?_?_gelesen habe_?_?_?_?_gelesen ~gelesen ~kenntnis* ~gesehen ~lesen = have_read ~read ~seen ~noted ~aware
agree: stimme_?_zu stimme_?_?_zu stimme_?_?_?_zu ich_akzeptiere ich_bin_?_einverstanden ich_bin_einverstanden ~zustimm* ~stimm* ~einverstanden ~akzeptier* ~willig* ~einwillig* ~erkenn* = i_agree i_accept i_consent ~agree* ~accept* ~consent*

ownexpense: auf_eigene_kosten auf_ihre_kosten auf_kosten_des_kunden auf_eigene_rechnung kosten_selbst ~selbst ~eigene* ~trag* ~träg* = at_your_own_expense at_your_expense at_your_own_cost at_your_cost at_its_own_expense at_its_expense at_the_customer_s_expense ~own ~bear* ~borne
reimbursed: erstatten_wir wir_erstatten wir_übernehmen_die_kosten kosten_erstatten ~erstatt* ~übern* ~ersetz* = reimburse_the reimburse_you refund_the we_reimburse we_refund we_cover_the_cost* we_pay_the_cost* ~reimburs* ~refund* ~cover* ~pay*

sameone: am_selben am_gleichen desselben noch_am im_selben im_gleichen in_derselben ~selb* ~gleich* ~derselb* ~dieselb* ~noch ~heute = on_the_same in_the_same of_the_same ~same ~today
nextone: am_nächsten am_folgenden im_nächsten im_folgenden in_der_nächsten des_nächsten am_folgetag am_tag_darauf ~nächst* ~folg* ~darauf = on_the_next on_the_following in_the_next in_the_following of_the_next of_the_following the_day_after ~next ~follow* ~after

settled: behoben* gelöst* ~lös* ~beheb* ~behob* ~abgeschl* ~geschl* ~erledig* ~beseitig* ~klär* ~geklär* = resolved solved fixed ~resol* ~fix* ~solv* ~clos* ~complet* ~remed* ~settl* ~correct* ~repair* ~clarif*
received: quittiert* eingegangen* gemeldet* eintreff* ~eingang* ~bestät* ~meld* ~geh* ~eing* ~zug* ~erhalt* = acknowledged received reported ~acknowledg* ~confirm* ~receiv* ~receipt ~report* ~reach* ~arriv* ~rais* ~submit* ~notif* ~open* ~made ~sent

past: ehemalige* frühere* bisherige* vergangene* vorig* vorjahr* ~früher* ~letzt* ~vor* ~abgelaufen* ~bestehend* = former previous past preceding last_year* ~earlier ~prior ~last ~old ~elapsed ~existing ~before ~same ~current
future: künftige* zukünftige* kommende* folgejahr* nächstes_jahr nächsten_jahr* ~künftig ~zukünftig ~nächst* ~neu* ~folg* ~später* ~bevor* ~anstehend* ~weiter* = future upcoming next_year* coming_year ~next ~following ~later ~new ~forthcoming ~subsequent ~coming ~ahead ~pending ~further

incoming: eingehend* ankommend* ~eingang* ~empf* ~erhalt* ~an = incoming inbound ~receiv* ~arriv* ~entry
outgoing: ausgehend* abgehend* ~versand* ~versend* ~von ~send* ~gesend* = outgoing outbound ~sent ~send* ~exit

ouroffice: in_unseren_räumen in_unserem_haus in_unserem_büro ~unser* ~uns = at_our_premises at_our_office* on_our_premises at_our_site ~our ~us
youroffice: bei_ihnen_vor_ort in_ihren_räumen in_ihrem_haus in_ihrem_büro ~ihr* ~ihnen ~kund* = at_your_premises at_your_office* on_your_premises at_your_site at_the_customer_s_* ~your ~you ~customer*

customernumber: kundennummer* ~nummer* ~kunden* = customer_number* customer_id* ~number ~account ~id
casenumber: fallnummer* ticketnummer* vorgangsnummer* *fallnummer ~nummer* ~fall* ~vorgang* ~kennung* = case_number* ticket_number* case_id* ~number ~reference ~id ~case ~ticket
ordernumber: auftragsnummer* bestellnummer* ~auftrag* ~nummer* = order_number* ~number ~order
invoicenumber: rechnungsnummer* ~nummer* ~rechnung* = invoice_number* ~number ~invoice
serialnumber: seriennummer* gerätenummer* ~nummer* ~serien* = serial_number* ~number ~serial ~device
phonenumber: telefonnummer* rufnummer* handynummer* *rufnummer durchwahl* ~nummer* ~telefon* = phone_number* telephone_number* mobile_number* ~number ~phone ~line ~call*
contractnumber: vertragsnummer* ~nummer* ~vertrag* = contract_number* agreement_number* ~number ~contract ~agreement
versionnumber: versionsnummer* ~nummer* ~version* = version_number* ~number ~version ~release

terminating: kündigungsrecht* recht_zur_kündigung recht_auf_kündigung ~künd* ~kündbar* = right_to_terminate right_of_termination right_to_cancel ~terminat* ~cancel* ~notice
withdrawing: widerrufsrecht* rücktrittsrecht* recht_zum_widerruf recht_zum_rücktritt ~widerruf* ~rücktritt* = right_of_withdrawal right_to_withdraw right_of_rescission right_to_rescind ~withdraw* ~revo* ~cancel* ~rescind*
reducing: minderungsrecht* recht_zur_minderung recht_auf_minderung ~minder* = right_to_reduce right_to_a_reduction right_of_reduction ~reduc* ~abate*
retaining: zurückbehaltungsrecht* ~zurückbehalt* = right_of_retention right_to_withhold ~retention ~withh* ~retain*

warned: nach_ankündigung mit_ankündigung nach_vorankündigung mit_vorankündigung nach_vorheriger_ankündigung mit_vorheriger_ankündigung ~ankündig* = after_notice with_notice with_prior_notice after_prior_notice upon_notice with_advance_notice ~announc*
unwarned: ohne_ankündigung ohne_vorankündigung ohne_vorherige_ankündigung unangekündigt* ~ohne = without_notice without_prior_notice without_advance_notice without_warning unannounced ~no ~without ~not

consumer: verbraucher* privatkund* privatperson* ~privat* = consumer* private_customer* private_individual* ~private
business: geschäftskund* unternehmer* firmenkund* gewerbekund* ~gewerb* ~unternehm* ~firmen* ~geschäft* = business_customer* entrepreneur* commercial_customer* corporate_customer* ~business* ~commercial* ~compan* ~enterprise* ~professional*

newcustomer: neukund* neue_kunden neuen_kunden ~neu* = new_customer* ~new*
oldcustomer: bestandskund* bestehende*_kund* ~bestehend* ~bestand* ~bisherig* = existing_customer* ~existing ~current ~old

temporary: vorübergehend* zeitweilig* zeitweise befristet* ~kurz* ~vorläufig* ~frist* = temporar* ~short* ~limited ~fixed ~interim ~provisional* ~time ~while
permanent: dauerhaft* endgültig* unbefristet* auf_dauer ~dauer* ~ständig* ~immer = permanent* indefinite* ~final* ~lasting ~forever ~continu* ~unlimited

simple: einfache einfacher einfachem einfaches ~einfach* ~leicht* = simple simpler ~eas* ~straightforward ~plain ~ordinary ~single ~basic
complex: komplex* kompliziert* schwierig* anspruchsvoll* ~schwer* ~umfangreich* = complex complicated difficult ~hard ~demanding ~challeng* ~tricky ~extensive

rare: selten* vereinzelt* ~gelegentlich* ~kaum ~wenig* = rare rarely seldom ~occasional* ~few ~infrequent* ~hardly ~scarce*
common: häufig* oftmals ~oft ~ständig* ~dauernd* ~viel* = frequent* often ~common* ~constant* ~regular* ~many

majorchange: wesentliche_änderung* ~wesentlich* ~erheblich* ~groß* = material_change* substantial_change* significant_change* major_change* ~material* ~substantial* ~significant* ~major ~big
minorchange: geringfügige_änderung* kleine_änderung* kleinere_änderung* unwesentliche_änderung* ~gering* ~klein* ~unwesent* = minor_change* small_change* slight_change* ~minor ~small* ~slight* ~immaterial

group: gruppenschulung* gruppe ~gruppe* ~teilnehm* = group_training in_groups ~group*
individual: einzelschulung* ~einzel* ~individuell* = individual_training one_to_one ~individual* ~single ~person*

fixedprice: festpreis* pauschal* pauschalpreis* pauschalbetrag* ~fest* = fixed_price* fixed_fee* flat_rate flat_fee lump_sum* ~fixed ~flat
timeandmaterial: nach_aufwand nach_zeitaufwand nach_zeit_und_material ~aufwand* ~stunde* ~zeit* = time_and_material* on_a_time_basis by_the_hour hourly_rate* ~time ~hour* ~effort ~expenditure

left: oben_links unten_links links_oben links_unten linken_seite linken_rand linken_ecke ~links ~linke* = top_left bottom_left upper_left lower_left on_the_left left_hand left_side left_corner ~left
right: oben_rechts unten_rechts rechts_oben rechts_unten rechten_seite rechten_rand rechten_ecke ~rechts ~rechte* = top_right bottom_right upper_right lower_right on_the_right right_hand right_side right_corner ~right

top: oben_links oben_rechts oben_auf ganz_oben oberen_rand ~oben ~ober* = top_left top_right upper_left upper_right at_the_top ~top ~upper ~above ~head
bottom: unten_links unten_rechts unten_auf ganz_unten unteren_rand ~unten ~unter* ~fuß* = bottom_left bottom_right lower_left lower_right at_the_bottom ~bottom ~lower ~below ~foot*

transfer: überweisung banküberweisung* per_überweisung ~überweis* = bank_transfer* wire_transfer* credit_transfer* by_transfer ~transfer* ~wire*
debit: lastschrift* bankeinzug* ~abbuch* ~einzieh* ~einzug* ~eingezogen* = direct_debit* by_debit ~debit* ~collect*
card: kreditkarte* ~karte* = credit_card* ~card*
cash: barzahlung* bargeld* ~bar = in_cash cash_payment* ~cash

spring: frühjahr* frühling* = in_spring spring_time ~spring
autumn: herbst* = autumn* ~fall

red: rot rote roten roter rotes rotem ~*rot = red
green: grün grüne grünen grüner grünes grünem ~*grün = green
yellow: gelb gelbe gelben gelber gelbes gelbem ~*gelb = yellow ~amber
blue: blau blaue blauen blauer blaues blauem ~*blau = blue

highest: höchste höchsten höchster höchstes ~höchst* ~meist* ~oberst* = highest ~top ~maximum ~most ~upper*
lowest: niedrigste niedrigsten niedrigster geringste geringsten ~niedrig* ~gering* ~unterst* = lowest ~minimum ~least ~bottom

domestic: inland* inländisch* ~deutsch* ~innerhalb = domestic* ~inland ~within ~german*
abroad: ausland* ausländisch* ~außerhalb ~international* ~fremd* = abroad foreign* ~international* ~outside ~other

original: originale* im_original originalunterlage* ~original* = originals original_document* original_copy ~original*
copy: kopie kopien abschrift* ~kopie* ~*kopie ~kopier* = copy copies duplicate* ~photocop* ~cop*

headquarters: hauptsitz* firmensitz* zentrale ~sitz = headquarter* head_office main_office ~seat ~registered
branch: zweigniederlassung* zweigstelle* niederlassung* filiale* = branch branches branch_office* ~subsidiar* ~office*

parent: muttergesellschaft* konzernmutter* mutterkonzern* ~mutter* ~konzern* = parent_company parent_companies ~parent* ~group
subsidiary: tochtergesellschaft* tochterunternehmen* tochterfirma* ~tochter* ~verbunden* = subsidiar* ~affiliat*

draft: entwurf* ~entwürf* ~vorläufig* = draft drafts ~preliminary
finalversion: endfassung* schlussfassung* ~endgültig* ~final* = final_version* ~final*

trialversion: testversion* probeversion* ~test* ~probe* = trial_version* ~trial* ~test* ~evaluation
fullversion: vollversion* ~voll* = full_version* ~full*

contractstart: bei_vertragsbeginn zu_vertragsbeginn zum_vertragsbeginn vertragsbeginn* ~beginn* ~abschluss* ~schluss* = start_of_the_contract beginning_of_the_contract start_of_the_agreement beginning_of_the_agreement ~start* ~begin* ~commenc* ~conclu* ~sign*
contractend: vertragsende* ende_des_vertrags ende_des_vertrages ~ende ~ablauf* ~beendig* ~kündig* = end_of_the_contract end_of_the_agreement ~end* ~expir* ~terminat* ~laps*
"""
