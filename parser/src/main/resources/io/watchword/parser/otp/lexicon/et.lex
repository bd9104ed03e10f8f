# Estonian

[strong]
{kinnitus|kontroll|turva|aktiveerimis|sisselogimis|autentimis|verifitseerimis|registreerimis|SMS-|tuvastus|juurdepääsu|taastamis|ajutine }{kood*|parool*|salasõna*}

[weak]
kood{|i|iga|ile|id}, *kood*, parool*, salasõna*, pin{|-kood*}, teie kood, sinu kood

[proof]
kinnitus*, kinnita*, kontroll*, turva*, aktiveeri*, autenti*, verifitseeri*, ühekordne, ühekordse, tuvastus*
{4|6}-kohaline, kuuekohaline

[other]
posti*, vea*, toote*, kliendi*, riigi*, suuna*, kutse*, triip*, broneerimis*, piletikood*

[not-code]
postiindeks*, sihtnumber, kinkekaart*, kupong*, isikukood*

[pickup]
pakk, paki*, pakiautomaa*, pakikapp*, kuller*, väljasta*, tarne*, kättesaamis*, saadetis*, ukse*

[label]
tellimus*, {tellimuse|konto|kaardi|kliendi|arve|lepingu|saadetise|viite|telefoni|lennu} number*
{tellimuse|konto|arve|lepingu} nr, arve*, konto*, kaart*, lõpeb numbritega, lõpuga, saldo*, jääk, helista*
helistage, tel, telefon*, klienditeenindus*, viimased {4|neli} numbrit, number, lend, iste, kasutajatunnus*

[denial]
ei {küsi|palu|nõua} {kunagi|iial}, kunagi {ei küsi|ei palu}, {pank|me} ei küsi

[dead]
{aegunud|tühistatud|kehtetu|ei kehti enam|juba kasutatud}
ekslikult, kogemata

[secret]
ära {jaga|anna|avalda|ütle}, ärge {jagage|andke|avaldage|öelge|edastage}
{kellelegi|kellegagi|kolmandatele isikutele}

[valid]
kehtib*, kehtiv*, aegub*, jooksul, kehtivus*

[unasked]
kui {sa|te|teie|sina} {ei |pole |}{taotle|küsi|soovi|seda|tellinud}*, kui see ei olnud, ignoreeri*, eirake

[link]
{klõpsa|klikkige|vajuta} {lingil|lingile|siia|siin}, sisselogimislink

[login]
sisselogimi*, logi sisse, sisse logi*, uus seade, uuest seadmest

[sign-up]
telefoninumbri kinnita*, kinnita{|ge} oma {telefoni|}number*
registreeri*, konto loomi*, kasutajaks

[reset]
parooli {taasta|lähtesta|vaheta|muut}*, uus parool, unustasid parooli

[payment]
makse*, maksa*, ost{|u|ud}, ülekan*, tehing*, summa*

[name]
teie, sinu, saaja, teenuses

[verb]
sisesta*, kasuta*, trüki*, on

[promo]
allahindlus*, soodus*, pakkumi*, tasuta, kingitus*, kampaania*, loos*, ainult täna, võida

[currency]
eurot, euro, eur

[second]
sekund*

[minute]
minut*, min

[hour]
tund*, tunni*

[day]
päev*

[until]
kuni, enne, kella

[number]
viis, viie = 5
kümme, kümne = 10
viisteist = 15

[span]
{pool tundi} = 1800
