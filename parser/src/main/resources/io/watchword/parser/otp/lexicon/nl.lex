# Dutch

[strong]
{verificatie-|bevestigings|beveiligings|veiligheids|toegangs|activerings|sms-|eenmalige |eenmalige-|betaal|ondertekenings|onderteken|machtigings|tan-|tijdelijke |geheime |unieke |persoonlijke |ontgrendelings|pas}code{|s}
eenmalig{|e} {wachtwoord|toegangscode|verificatiecode|inlogcode|pincode|code|sms-code|beveiligingscode}
tijdelijk wachtwoord, tweestapsverificatie, otp-code

[weak]
code{|s}, wachtwoord{|en}, pincode, pin, sleutel, je code{| is}, uw code{| is}, toegangssleutel, tan
*code{|s}, *wachtwoord

[proof]
verificatie*, bevestiging*, authenticatie*, beveiliging*, activatie*, activering*, registratie*, eenmalig*
identificatie*, {4|5|6|8|vier|vijf|zes|acht}-cijferig{|e}, tweestaps*, verifiëren, bevestigen, veiligheid*
toegang*, inlog*, login*, aanmeld*, autorisatie*, validatie*, controle*, sms*, herstel*, transactie*
ondertekening*, machtiging*, tijdelijk*, koppel*, ontgrendeling*

[other]
uitnodigings*, boekings*, reserverings*, fout*, product*, artikel*, track and trace, klant*, streepjes*
landen*, spaar*, korting*, actie*, promo*, promotie*, voucher*, cadeau*, coupon*, waarde*, vriend*, referral*
boeking*, reservering*, reservatie*, post*, streep*, bar, tracking*, land*, bestel*, order*, ticket*, win*
poort, deur, garage, huis, alarm, voorverkoop, vergadering, wifi, schuur

[not-code]
{kortings|cadeaubon|vrienden|foutmeldings|bar|qr-|qr|track|track en trace |dress|zip|storing}code{|s}
code {voor korting|track en trace}, kortingsbon, cadeaubon, waardebon, netnummer
foutcode, poortcode, deurcode, code van de {poort|deur}, storingscode

[pickup]
pakket, pakketje, locker, kluisje, afhaalpunt, afhalen, ophalen, bezorger, bezorging, klaar om af te halen
ligt klaar, pakketautomaat, PostNL-punt, afhaal*, ophaal*, bezorg*, pakket*

[label]
{bestel|order|klant|rekening|kaart|referentie|factuur|polis|dossier|telefoon|track|zaak|contract|boekings|reserverings|volg|serie|vlucht|stoel|ticket|bon|pas|kenteken|klantenservice|zendings|lid}nummer{|s}
bestelling{| nr| nummer}, order nr, factuur{| nr}, ref, referentie, kenmerk, rekening, kaart{| eindigend op}
eindigend op, eindigt op, laatste {4|vier} cijfers, pas eindigend op, betalingskenmerk, bel{| ons| met| naar}
telefoon, tel, klantenservice, contact op met, vlucht, stoel, perron, gebruikersnaam, nummer, zaak
gebruiker, positie, regel, meld fraude {via|op|bij}, meld {het|dit} via, alleen van, komen alleen van

[denial]
{vraagt|vragen|zal|zullen} {je|u|jou|} {nooit|nimmer}, nooit om {je|uw}{| pincode| code| codes| wachtwoord}
deel nooit {je|uw} {codes|pincode|wachtwoorden|gegevens|inlogcodes}
geef nooit {je|uw} {codes|pincode|wachtwoord|gegevens}

[dead]
is ingetrokken, verlopen, geannuleerd, niet meer geldig, niet langer geldig, al gebruikt, vervallen
per vergissing, per ongeluk, abusievelijk, {oude|vorige|eerdere|vorig|eerste} code{|s}, niet meer

[secret]
deel {deze|dit|je|uw|hem|de} {code |wachtwoord |}{nooit|niet|met niemand}
{nooit|niet} {delen|met anderen delen|met iemand delen}, met niemand, aan niemand
geef deze code {nooit|niet|aan niemand}, houd {deze|dit|hem} {code |}geheim, vertrouwelijk

[valid]
geldig{| voor| tot| gedurende}, verloopt{| over| na| om}, vervalt{| over| na| om}
is {10|5|15|30} minuten geldig, geldigheid, blijft geldig, binnen

[unasked]
als {je|u|jij} {dit|deze|dat|deze code|hier} niet, {hebt|heeft|heb|bent} {je|u|jij} {dit|deze code|hier niet}
niet {zelf |}aangevraagd, was jij dit niet, negeer {dit|deze} {bericht|sms}, niet door {jou|u} aangevraagd
niet herkent

[link]
{klik|tik} {op de link|hier|op deze link} om in te loggen, inloglink, magische link, log in via
{klik|tik} hier {om|voor}, klik hier, log hier in, link om in te loggen

[match]
{kies|selecteer|tik op} het {nummer|getal}

[login]
inloggen, in te loggen, aanmelden, aan te melden, inlogpoging, nieuw apparaat

[sign-up]
registreren, account aan te maken, aanmelding, account activeren, account aanmaken
telefoonnummer te bevestigen, nummer te bevestigen

[reset]
wachtwoord {opnieuw |te |}{instellen|resetten|herstellen|wijzigen|in te stellen}, wachtwoord vergeten
wachtwoordherstel, nieuw wachtwoord, herstellen van je {wachtwoord|account}

[payment]
betaling{|en}, betalen, aankoop{| van}, overboeking, overschrijving, te betalen, iDEAL, opdracht van

[name]
je, jouw, uw, bij, aan, op, welkom bij, ten gunste van, begunstigde
voor je

[of]
voor het, om te, om in te, om
van de, van het, voor de, van mijn

[verb]
gebruik, is, luidt

[promo]
aanbieding{|en}, gratis, sale, bespaar, profiteer, spaarpunten, winactie, uitverkoop, alleen vandaag

[currency]
euro, eur

[second]
second{e|en}, sec

[minute]
minu{ut|ten}, min

[hour]
uur, uren

[day]
dag{|en}

[month]
januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december

[until]
tot{| uiterlijk}, voor

[number]
een = 1
twee = 2
drie = 3
vier = 4
vijf = 5
zes = 6
tien = 10
vijftien = 15
twintig = 20
dertig = 30
zestig = 60

[enter]
voer, vul, toets, typ, invoeren, invullen, geef op, voer in, vul in, tik, geef

[by]
met, via

[act]
om {verder te gaan|door te gaan|te openen|te bekijken|te koppelen|te verbinden|goed te keuren|te voltooien|te bevestigen|te verifiëren|te activeren}
je nummer te bevestigen, bevestig je, bevestigt u, goed te keuren, goedkeuren

[choose]
tik op, kies, selecteer, druk op

[send]
stuur, verstuur

[footer]
antwoord STOP, stuur STOP, sms STOP, om je af te melden, af te melden, afmelden, uitschrijven

[span]
{een |}half uur = 1800
{een |}kwartier = 900
anderhalf uur = 5400
