# German

[strong]
{Einmal|Einweg}{passwort|code|kennwort|pin|schlüssel}*, {Bestätigungs|Verifizierungs|Verifikations|Sicherheits|Aktivierungs|Freischalt|Freigabe|Anmelde|Login|Zugangs|Authentifizierungs|Registrierungs|Prüf|Legitimations|Validierungs|Autorisierungs|Identifizierungs|Überprüfungs|Wiederherstellungs|Zugriffs|Authentisierungs}{code|pin|nummer|schlüssel|kode|codes|-code}, {Bestätigungs|Verifizierungs|Freischalt|Aktivierungs|Sicherheits|Zugangs}{zahl|ziffer}*, Einmal-{Code|Passwort|PIN|Kennwort}, TAN, Ihre TAN, mobile TAN, mobileTAN, photoTAN, SMS-TAN, smsTAN, pushTAN, chipTAN, mTAN, SMS-Code, Code zum {Anmelden|Einloggen|Bestätigen}, Code zur {Anmeldung|Bestätigung|Verifizierung|Freigabe}, Passcode, Authcode

[weak]
Code, Kode, Codes, Kennwort, Passwort, Ziffernfolge, *code, *kode

[proof]
Verifizierung*, Verifikation*, Bestätigung*, Sicherheit*, Aktivierung*, Anmeldung*, Freischaltung*, Freigabe*, Authentifizierung*, Registrierung*, Identifizierung*, Zwei-Faktor*, 2-Faktor*, {vier|fünf|sechs|acht}stellig*, {4|5|6|8}-stellig*

[other]
Empfehlungs*, Einladungs*, Buchungs*, Bestell*, Ticket*, Sendungs*, Tracking*, Fehler*, Status*, Länder*, Post*, Bar*, QR*, Strich*, Zugangscode zum Haus, Tür*, Tor*, Kunden*, Mitglieds*, Produkt*, Artikel*, Filial*, Farb*, Reservierungs*, Storno*
Haustür, Garage, Alarm, Vorverkauf, WLAN, Konferenz, Schuppen

[not-code]
Postleitzahl, PLZ, Bankleitzahl, BLZ, Vorwahl, Rabattkarte, WLAN-{Passwort|Schlüssel}, Backup-Codes, Prüfziffer, Geheimzahl der Karte, Kartenprüfnummer
Fehlercode, Türcode, Torcode, Vorverkaufscode, Haustürcode, Alarmcode, Konferenzcode

[pickup]
Abhol*, Paket*, Packstation, Paketshop, Sendung, Abholung, abholbereit, Schließfach*, Lieferung, Zusteller*, Filiale, Kurier, Fach

[label]
Bestellung, Bestellnummer, Bestell-Nr, Bestellnr, Auftrag, Auftragsnummer, Auftrags-Nr, Rechnung, Rechnungsnummer, Rechnungs-Nr, Kundennummer, Kunden-Nr, Kundennr, Konto, Kontonummer, Konto-Nr, Karte, Kartennummer, Karte mit der Endziffer, Endziffern, Endnummer, endet auf, endend auf, endend mit, mit Endung, Sendungsnummer, Vorgangsnummer, Vorgang, Referenz, Referenznummer, Referenz-Nr, Vertragsnummer, Vertrag, Buchungsnummer, Buchung, Ticketnummer, Nummer, Telefon, Telefonnummer, Handynummer, Rufnummer, Mobilnummer, Hotline, anrufen, rufen Sie, erreichen Sie uns unter, unter der Nummer, Kundenservice, Zug, Gleis, Flug, Zimmer, Hausnummer, Straße, Platz, Seite, Betrag, Summe, Saldo, Kontostand, seit, Jahr, Uhr, Mandat, Mandatsreferenz, Versicherungsnummer, Auftragsnr, Abschnitt, Version, Terminal
Nutzer, Benutzer, User, Benutzername, Position, Zeile, Nr, Betrug melden, melden Sie unter, kommen nur von, nur von
an die Nummer, Beleg, Belegnummer
antworten Sie mit, antworte mit

[denial]
{fragen|frage|fragt|bitten|fordern|verlangen} {Sie |dich |}{niemals|nie|nicht}, {niemals|nie|nicht} nach {Ihrem|deinem|diesem|dem} {Code|Passwort|PIN|TAN}, werden Sie {niemals|nie} {fragen|bitten|anrufen|auffordern}, {niemals|nie} telefonisch, wird Ihnen zugesendet, wird Ihnen zugeschickt, erhalten Sie einen, erhältst du einen, haben wir Ihnen gesendet, wurde an

[dead]
abgelaufen, ist abgelaufen, ungültig, nicht mehr gültig, wurde verwendet, bereits verwendet, wurde benutzt, storniert, gesperrt, wurde geändert, falscher Code, falsche TAN, deaktiviert
irrtümlich, versehentlich, aus Versehen, fälschlich
{alte|alten|alter|vorherige|vorherigen|vorheriger|früheren|frühere|bisherigen|letzten} Code, nicht mehr

[secret]
nicht weiter, {nicht|niemals|nie|keinesfalls} {weitergeben|weiterleiten|teilen|mitteilen|preisgeben|verraten|herausgeben}, {geben|gib|teilen|teile|leiten|leite} {Sie |}{diesen|den|ihn|diese|die|Ihren|deinen} *, mit niemandem, niemandem, an Dritte, an niemanden, geheim, vertraulich, Unbefugte

[valid]
gültig, gültig für, gilt, gilt für, läuft ab, läuft in, verfällt, verfällt in, innerhalb von, innerhalb der nächsten, binnen, Gültigkeit, in den nächsten, ist noch

[unasked]
wenn Sie {dies|das|diesen Code|diese|den Code|} nicht, falls Sie {dies|das|diesen Code|diese|den Code|} nicht, nicht angefordert, nicht angefragt, nicht beantragt, nicht Sie, nicht du, ignorieren, ignoriere, wenn du {das|dies|diesen Code|} nicht, falls du {das|dies|diesen Code|} nicht

[link]
Link zum {Anmelden|Einloggen|Bestätigen}, Anmeldelink, Login-Link, {klicken|klicke|tippen|tippe} {Sie |}{hier|auf den Link|auf diesen Link|auf folgenden Link}, um sich anzumelden, um dich anzumelden, folgenden Link, über diesen Link, Bestätigungslink
hier klicken, hier tippen, {hier|jetzt} {anmelden|einloggen}

[match]
{tippen|tippe|wählen|wähle|bestätigen|bestätige} {Sie |}{auf |}{die|diese} {Zahl|Nummer}, angezeigte Zahl, angezeigte Nummer, vergleichen Sie die *

[login]
anmelden, einloggen, Einloggen, Login, anzumelden, einzuloggen, Online-Banking, Onlinebanking

[sign-up]
Handynummer zu bestätigen, Mobilnummer bestätigen, Mobilnummer zu bestätigen, Rufnummer bestätigen
registrieren, zu registrieren, Aktivierung Ihres, aktivieren, Konto erstellen, freischalten, Telefonnummer bestätigen, Handynummer bestätigen, Telefonnummer zu bestätigen, Rufnummer zu bestätigen

[reset]
Passwort zurücksetzen, zurücksetzen, zurückzusetzen, Passwort vergessen, neues Passwort, Kennwort zurücksetzen, Passwort ändern, Passwort zu ändern

[payment]
Zahlung, bezahlen, Überweisung, überweisen, Kauf, Einkauf, Transaktion, Lastschrift, Auftrag über, Abbuchung, Zahlungsfreigabe, Kartenzahlung, Dauerauftrag

[name]
Ihr, Ihre, dein, deine, an, bei, zugunsten, zu Gunsten von, Empfänger, für, von, für Ihr, für dein, um sich bei, in Ihrem, auf
Ihr Team von, dein Team von, Team von, Ihr Team, dein Team

[verb]
verwenden Sie, verwende, nutzen Sie, nutze, lautet, benutzen Sie, lauten, hier ist

[promo]
Rabatt*, Gutschein*, Aktions*, Vorteils*, Angebots*, Geschenk*, Gewinn*, Werbe*, Angebot, Angebote, sparen, spare, gratis, kostenlos, Gewinnspiel, gewonnen, gewinnen, Aktion, einlösen, jetzt kaufen, Prozent, Newsletter, sichern, Prämie, Verlosung, Code einlösen, an der Kasse, im Warenkorb
Stimmen Sie ab, abstimmen, Quiz

[currency]
Euro, Cent, Franken, Dollar

[second]
Sekunde, Sekunden, Sek

[minute]
Minute, Minuten, Min

[hour]
Stunde, Stunden, Std

[day]
Tag, Tage, Tagen

[month]
Januar, Jänner, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember

[until]
bis, bis zum, bis um, gültig bis, vor

[number]
ein, eine, einer, einem = 1
zwei = 2
drei = 3
vier = 4
fünf = 5
sechs = 6
sieben = 7
acht = 8
neun = 9
zehn = 10
fünfzehn = 15
zwanzig = 20
dreißig = 30
sechzig = 60

[enter]
eingeben, geben Sie, gib, tippe, tippen Sie, tipp, eintippen, tragen Sie, trage, einzugeben

[by]
mit, mittels, per

[act]
um fortzufahren, fortfahren, zum Fortfahren, zum Öffnen, zu öffnen, fortzusetzen, weiterzumachen, zu verbinden
zu verknüpfen, zu koppeln, frei, schalten Sie, um das Profil, zuzustimmen, zustimmen, genehmigen, zu genehmigen
zu bestätigen, bestätigen Sie, bestätigst du, melden Sie sich an, meldest du dich an, abzuschließen, abschließen
beizutreten, loggen Sie, abzurufen

[choose]
tippen Sie auf, tippe auf, wählen Sie, wähle, drücken Sie, drücke, auswählen

[send]
sende, senden Sie, schick, schicken Sie, SMS mit

[footer]
antworten Sie mit STOP, antworte mit STOP, mit STOP, STOP an, abmelden mit, Abmelden, um sich abzumelden
abbestellen, STOPP

[span]
{eine |}halbe Stunde = 1800
{eine |}Viertelstunde = 900
{anderthalb|eineinhalb} Stunden = 5400
