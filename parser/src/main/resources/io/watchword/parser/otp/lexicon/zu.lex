# Zulu and Xhosa

[strong]
{ikhodi|inombolo|iphasiwedi} {yokuqinisekisa|yokuphepha|yokungena|yesikhashana|yokusebenzisa kanye|yokuqinisekiswa|yesiqinisekiso|ye-OTP|yokhuseleko|yokungqinisisa}
iphasiwedi yesikhathi esisodwa, ikhowudi yokhuseleko

[weak]
ikhodi{| yakho}, iphasiwedi{| yakho}, ikhowudi{| yakho}, iPIN yakho, iphinikhodi, yikhodi{| yakho}

[proof]
yokuqinisekisa, ukuqinisekisa, ukuphepha, yokuphepha, yesikhashana, yokungqinisisa, qinisekisa

[not-code]
ikhodi {yesaphulelo|yephromoshini|yeposi|yesikhangiso}

[pickup]
iphasela, iphakethe, ukulethwa, landa, ukulanda

[label]
i-oda{| yakho}, inombolo {ye-oda|ye-akhawunti|yocingo|yekhadi|yereferensi}, i-akhawunti, ikhadi, ibhalansi
shayela, fonela, xhumana, ucingo

[denial]
{asisoze|ngeke} {sikucele|sakucela|sibuze|sicele}*, asisoze sacela

[dead]
{iphelelwe yisikhathi|ikhanseliwe|ayisasebenzi|isiphelelwe}

[secret]
{ungabelani|ungatsheli|unganiki|ungabelane|musa ukwabelana|musa ukunika}*, {nanoma ubani|namuntu|muntu}

[valid]
{isebenza|iphelelwa yisikhathi|izophelelwa|iphelelwa}*, phakathi

[unasked]
{uma|ukuba} {ungacelanga|kungewona wena|kungeyena wena|awucelanga|kungenguwe}*, ungayinaki, unganaki

[login]
ukungena, ngena, ungene

[sign-up]
ukubhalisa, bhalisa

[reset]
{setha kabusha|shintsha|ukusetha kabusha} iphasiwedi

[payment]
inkokhelo, ukukhokha, ukuthenga, umsebenzi, imali

[name]
yakho, ku, kwa, ye

[verb]
faka, sebenzisa, ngenisa, bhala, ithi, ngu

[promo]
isaphulelo, mahhala, umklomelo, iwina, namuhla kuphela, thenga, sesipesheli

[minute]
imizuzu, amaminithi, emizuzwini, imizuzu engu, emizuzwini engu, imizuzwana

[hour]
amahora, ihora

[day]
izinsuku

[until]
kuze kube
