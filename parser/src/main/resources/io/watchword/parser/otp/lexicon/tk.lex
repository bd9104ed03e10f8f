# Turkmen

[strong]
{tassyklama|tassyklaýyş|barlag|howpsuzlyk|giriş|bir gezeklik|işjeňleşdirme|hasaba alyş} {kod*|kody*|parol*|açar söz*}

[weak]
kod*, parol*, açar söz*, gizlin kod*, siziň kod*

[proof]
tassyk*, barlag*, howpsuzlyk*, bir gezeklik

[not-code]
promokod*, arzanladyş kody, poçta indeksi

[pickup]
bukja*, eltip*, kurýer*

[label]
sargyt*, hasap*, kart*, belgi*, nomer*, jaň ediň, balans*, galyndy*, tel*

[denial]
hiç wagt soramaýar*

[dead]
{möhleti geçdi|ýatyryldy|güýjüni ýitirdi}

[secret]
hiç kime

[valid]
hereket edýär, dowamynda, hakyky, möhleti

[unasked]
eger {siz |}{soramadyk|siz däl}*, üns bermäň

[login]
giriş*, girmek*

[sign-up]
hasaba al*

[payment]
töleg*, satyn alma*, geçirim*, pul

[name]
siziň, üçin

[verb]
giriziň, ulanyň, ýazyň

[promo]
arzanladyş*, mugt, sowgat*, baýrak*, diňe şu gün

[currency]
manat

[second]
sekunt*

[minute]
minut*

[hour]
sagat*

[day]
gün*

[until]
çenli
