# Polish

[strong]
kod{|u|em|y|zie} {sms-owy|operacji|transakcji|odzyskiwania|OTP|mobilnej autoryzacji|do zalogowania|3D Secure|płatności|podpisu}
jednorazow{y|ego|ym|e|a} {kod|kodu|kodem|hasło|hasła|hasłem|PIN}
has{ło|ła|łem} {SMS nr|do operacji|do transakcji}, smsKod, weryfikacja dwuetapowa, kod nr {1|2|3|4|5}
kod BLIK

[weak]
kod{|u|em|y|owi|zie|ów}, hasł{o|a|em|u}, pin, kod to, Twój kod{| to}, klucz

[proof]
weryfikac*, weryfikacyjn*, potwierdz*, autoryzac*, autoryzacyjn*, uwierzyteln*, bezpieczeństw*, aktywac*
aktywacyjn*, jednorazow*, identyfikac*, {4|5|6|8}-cyfrow{y|ego|ym}, {cztero|sześcio}cyfrow{y|ego|ym}
dwuetapow*, dostęp*, SMS, tymczasow*, zabezpieczając*, uwierzytelniając*, rejestracyjn*, identyfikacyjn*
dynamiczn*

[other]
polecając*, zaproszeni*, pocztow*, kierunkow*, błęd*, błąd, kreskow*, produktu, klienta, rezerwacji, śledzenia
kraju, przesyłki, konkursow*, rabat*, promocyjn*, zniżk*, podarunkow*, bonusow*
bram{a|y|ie}, furtk{a|i}, drzwi, garaż{|u}, alarm{|u}, przedsprzedaż{|y}, wifi, domofon{|u}, klatk{a|i}

[not-code]
kod{|u|em} {promo|kuponu|kuponowy|kuponowego|kuponowym|na zakupy|polecenia|QR|towaru|przesyłki nr|SWIFT|banku|paskowy|paskowego|paskowym|drogowy|drogowego|biletu|oferty|voucher}
kupon{|u|em|y}, karta podarunkowa, bon{|u} {podarunkowy|podarunkowego|zakupowy|zakupowego}, nr kierunkowy
kod {błędu|do bramy|do drzwi|do furtki|do domofonu|przedsprzedażowy}

[pickup]
paczk{a|ę|i}, paczkoma{t|tu|cie|t}, skrytk{a|i|ę|ce}, odbierz paczkę, odebrać, odbi{ór|oru|orze}
kurier{|a|owi}, doręczen{ie|ia|iu}, gotowa do odbioru, punkt odbioru, InPost, do odbioru

[label]
{numer|nr|numeru} {zamówienia|klienta|konta|rachunku|karty|referencyjny|faktury|przesyłki|sprawy|zgłoszenia|rezerwacji|telefonu|umowy|polisy|lotu|miejsca|paczki|listu|infolinii|ref|seryjny|zlecenia|reklamacji|biletu}
zamówieni{e|a|em} {nr|numer|}, przesyłk{a|i|ę} nr, faktur{a|y|ę} nr, zgłoszeni{e|a} nr, sprawa nr, umowa nr
polisa nr, ref, nr, numer, rachunek, rachunku, karta nr, karty nr, kończąc{y|a|ej|ego|ą} się{| na}
ostatnie {4|cztery} cyfry, konta, saldo, lot, miejsce, peron, wagon, infolini{a|i|ą}, zadzwoń{| pod| na}
dzwoń{| pod}, tel, telefon, kontakt, skontaktuj się, odpisz STOP, wyślij SMS o treści, login, paczka nr
w kolejce, bilet, licznika, okienko
użytkownik{|u|a}, pozycj{a|i|ę}, wiersz{|a}, oszustwa zgłaszaj na, zgłoś na, zgłaszaj na, tylko z numeru
wyłącznie z numeru

[denial]
nigdy nie {prosi|prosimy|poprosi|poprosimy|pyta|pytamy|zapyta|zapytamy|żąda|żądamy|wymaga|zadzwoni}{| o kod| o kody| o hasło}
nie {prosi|prosimy|pyta|pytamy} o {kod|kody|hasło|hasła|podanie|login|PIN|dane}
nigdy nie {podawaj|udostępniaj|przekazuj} {swoich|haseł|kodów|danych|loginu}
{bank|pracownik|konsultant} nigdy nie

[dead]
{wygasł|wygasło|wygasła|stracił ważność|utracił ważność|został wykorzystany|został już użyty|nieważny|nieaktualny|został unieważniony|przeterminowany}
nie jest już ważny, anulowan{o|y|a|e}, odwołan{o|y|a|e}
przez pomyłkę, omyłkowo, błędnie, {poprzedni|poprzedniego|wcześniejszy|stary|starego|pierwszy} kod{|u}
już nie działa

[secret]
nie {udostępniaj|podawaj|przekazuj|ujawniaj|pokazuj|przesyłaj}{| go| tego| nikomu| kodu| nikomu kodu| innym}{| kodu}
nikomu{| tego kodu}, zachowaj {go|kod} dla siebie, poufn{y|e|ego}

[valid]
ważn{y|a|e|ość}{| przez| do}, ważny jest, wygasa{| za| o}, wygaśnie{| za| o}, traci ważność, termin ważności
w ciągu, obowiązuje

[unasked]
jeśli {nie prosiłaś|nie próbujesz|nie próbowałeś|nie próbowałaś|nie logujesz|nie zlecałeś|nie zlecałaś|nie wykonywałeś|nie wykonywałaś|nie Ty}
jeżeli {nie prosiłaś|nie zlecałeś|nie zlecałaś}, nie prosiłeś, zignoruj, to nie Ty

[link]
{kliknij|naciśnij|wejdź} {w link|tutaj|na link|w ten link} aby się zalogować, link do logowania
kliknij w link
kliknij tutaj, kliknij tu, aby się zalogować, zaloguj się tutaj, zaloguj się tu, link aktywacyjny

[match]
{wybierz|naciśnij|dotknij} {liczbę|numer|cyfrę}

[login]
logowani{e|a|u|em}, zalogować, zaloguj, nowe{|go} urządzeni{e|a|u}, logujesz się, dostęp do konta

[sign-up]
rejestracj{a|i|ę}, zarejestrować, rejestracyjny, założ{yć|enie|enia} kont{o|a}, aktywacj{a|i|ę} konta
utworzyć konto, aktywować konto, potwierdź numer, potwierdzić numer

[reset]
{zmiana|zmiany|zmianę|zmianie|odzyskanie|odzyskania|odzyskać|przypomnienie|zmienić|odzyskiwania} {hasła|hasło|konta}
reset*, nowe hasło, nie pamiętasz hasła

[payment]
płatnoś{ć|ci}, przelew{|u|em|y}, zakup{|u|y}, transakcj{a|i|ę}, zapłać, zapłacić, operacj{a|i|ę}
kwot{a|y|ę}{| na}, odbiorc{a|y}, BLIK

[name]
Twój, Twoje, Twojego, Twoim, w, od, z, przez, na rzecz, witaj w, dziękujemy za skorzystanie z

[verb]
użyj, to, brzmi, jest, jest to

[promo]
rabat{u|em|ów|y}, promocj{a|i|ę}, zniżk{a|i|ę}, okazj{a|i|e}, gratis, darmow{a|y|ą|e}, wyprzedaż, prezent
oferta, odbierz, taniej, tylko dziś, zakupy online, konkurs, bonus, kup
głosuj, wygraj, wygrywaj

[currency]
zł, złot{y|ych|e}, pln, euro, groszy

[second]
sekund{|a|y|ę}, sek

[minute]
minut{|a|y|ę}, min

[hour]
godzin{|a|y|ę}, godz

[day]
dni, dzień

[month]
stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia

[until]
do godz, do godziny, przed

[number]
jed{en|na|ną} = 1
dw{a|ie} = 2
trzy = 3
cztery = 4
pięć = 5
sześć = 6
dziesięć = 10
piętnaście = 15
dwadzieścia = 20
trzydzieści = 30
sześćdziesiąt = 60

[enter]
wpisz, podaj, wprowadź, przepisz, wprowadzić, wpisać, podać

[by]
za pomocą, przy użyciu, z kodem

[act]
aby {kontynuować|przejść dalej|otworzyć|zobaczyć|połączyć|powiązać|dołączyć|zatwierdzić|zakończyć|potwierdzić|zweryfikować|aktywować}
żeby {kontynuować|połączyć|otworzyć|potwierdzić}, potwierdza, zatwierdzić

[choose]
wybierz, naciśnij, dotknij, kliknij

[send]
wyślij, SMS o treści

[footer]
odpowiedz STOP, wyślij STOP, aby zrezygnować, zrezygnować, wypisać się, aby się wypisać

[span]
pół godziny = 1800
kwadrans = 900
półtorej godziny = 5400
