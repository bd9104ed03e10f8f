# Swahili

[strong]
{msimbo|nambari|namba|kodi}{| wako| yako} {wa|ya} {uthibitisho|uhakikisho|uhakiki|uthibitishaji|usalama}
{msimbo|nambari|namba|kodi|neno la siri} {wa uthibitishaji|ya uthibitishaji|wa kuthibitisha|ya kuthibitisha|wa usalama|ya usalama|wa kuingia|ya kuingia|wa muda|ya siri ya muda|wa mara moja|ya mara moja|wa kuwezesha|la mara moja|ya OTP|wa OTP|ya uhakiki|ya siri ya mara moja}
nenosiri la muda, nywila ya muda

[weak]
msimbo{| wako}, namba ya siri, nambari ya siri, neno la siri, nenosiri, nywila, PIN yako, kodi yako
msimbo wako ni, namba yako ya siri, nambari yako ya siri

[proof]
uthibitishaji, kuthibitisha, usalama, kuwezesha, mara moja, uhakiki, thibitisha, tarakimu {4|6|sita|nne}
ya siri ya mara moja, siri ya mara moja

[other]
posta, eneo, hitilafu, bidhaa, mteja, nchi, mwaliko, rufaa

[not-code]
kuponi, vocha, kodi ya posta, msimbo wa promo

[pickup]
kifurushi, mzigo, kuchukua, mjumbe, uwasilishaji, kuchukulia

[label]
agizo{| namba| nambari}, oda
{namba|nambari} ya {agizo|akaunti|simu|kumbukumbu|muamala|ankara|mteja|kadi|mita|risiti|tiketi}, akaunti, kadi
salio{| lako}, salio jipya, piga, piga simu, simu, wasiliana, huduma kwa wateja, kumbukumbu, muamala, kiti
namba, nambari

[denial]
{kamwe|hatutawahi|haitakuuliza|hatuwezi kukuuliza|haitawahi} {kuomba|kukuuliza|kamwe|kuuliza}*, hatutakuuliza
hatutakuomba

[dead]
{umeisha muda|imeisha muda|umekwisha|imefutwa|umefutwa|imeghairiwa|haitumiki tena|hautumiki tena|muda wake umeisha}
kwa makosa, kimakosa

[secret]
usi{shiriki|mpe|mwambie|toe|onyeshe|shirikishe|sambaze}, {mtu yeyote|na mtu}, siri yako

[valid]
{itatumika|unatumika|inatumika|utaisha|itaisha|halali|ni halali} {kwa|ndani ya|baada ya|hadi|muda}*, ndani ya
unaisha

[unasked]
kama {hukuomba|si wewe|hujaomba|sio wewe|hukufanya}*, {ikiwa|iwapo} {hukuomba|si wewe|hukutuma|hukuanzisha}*
puuza

[login]
kuingia, ingia, kifaa kipya

[sign-up]
kujisajili, usajili, kufungua akaunti, jisajili

[reset]
{kuweka upya|badilisha|kurejesha} {nenosiri|neno la siri|nywila|PIN}*, nenosiri jipya

[payment]
malipo, kulipa, ununuzi, muamala wa, kutuma, kiasi, uhamisho, umetuma, umepokea

[name]
yako, wako, kwenye, kutoka, katika

[of]
wa, ya, cha, kwa, ya siri ya

[verb]
tumia, ni

[promo]
punguzo, ofa, bure, zawadi, shinda, bonasi, promosheni, leo tu, nunua, bando, jishindie, pata

[currency]
shilingi, tsh, ksh, kes, tzs, sh

[second]
sekunde

[minute]
dakika

[hour]
saa, masaa

[day]
siku

[until]
hadi, kabla ya

[number]
tano = 5
kumi = 10

[enter]
weka, ingiza, andika

[act]
ili kuendelea, kuendelea

[span]
nusu saa = 1800
