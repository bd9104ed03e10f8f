# Malay

[strong]
kod {akses|OTP|kebenaran|TAC|unik|transaksi|pengenalan}
{kata laluan|PIN} {sekali guna|sementara|satu kali|OTP}, nombor TAC, no TAC, TAC

[weak]
kod, kata laluan, pin, nombor pin, kod anda{| ialah| adalah}

[proof]
pengesahan, verifikasi, keselamatan, pengaktifan, sekali guna, kelulusan, pendaftaran, {4|6|enam} digit
sementara, sahkan

[other]
pos, kawasan, ralat, produk, pelanggan, negara, jemputan, rujukan, tempahan, penjejakan, cawangan

[not-code]
kod {kupon|bar|QR}, poskod, kupon, baucar, kad hadiah

[pickup]
bungkusan, parcel, penghantaran, penghantar, ambil, loker, kutipan, sedia diambil, rider

[label]
pesanan{| no}
nombor {pesanan|akaun|kad|telefon|rujukan|pelanggan|invois|tempahan|polisi|tiket|pengesanan|aduan}
no {pesanan|akaun|kad|tel|rujukan|resit|pengesanan|invois|aduan|tempahan}, akaun, kad, berakhir
berakhir dengan, 4 digit terakhir, baki, hubungi, telefon, tel, talian, khidmat pelanggan, penerbangan
tempat duduk, balas, nombor, ID pengguna
pengguna

[denial]
tidak {akan |pernah |akan pernah }{meminta|minta|bertanya|menghubungi}, tidak sesekali meminta

[dead]
{telah|sudah} {tamat tempoh|dibatalkan|luput|digunakan}, tidak lagi sah, tidak sah, telah tamat

[secret]
jangan {kongsi|dedahkan|berikan|beritahu|dikongsi|sesekali|beri|kongsikan|maklumkan}, sesiapa, pihak lain
rahsiakan

[valid]
sah {selama|sehingga|untuk|dalam}, tempoh sah, tamat {dalam|tempoh dalam|pada}, akan tamat, dalam masa, tempoh

[unasked]
jika {anda |ini |}{tidak|bukan|anda tidak} {meminta|memohon|membuat|anda}, abaikan

[link]
klik {pautan|di sini} untuk log masuk, pautan log masuk

[login]
log masuk, peranti baharu, peranti baru, daftar masuk

[sign-up]
pendaftaran akaun, mendaftar, daftar, buka akaun, cipta akaun

[reset]
{set semula|tetapkan semula|tukar|lupa} {kata laluan|PIN}, kata laluan baharu

[payment]
pembayaran, bayaran, pembelian, transaksi, pindahan, bayar, berjumlah, sebanyak, pemindahan

[name]
anda, ke, dari, daripada, kepada, penerima

[of]
untuk

[verb]
gunakan, ialah, adalah

[promo]
diskaun, promosi, promo, percuma, hadiah, tawaran, jimat, pulangan tunai, menang, cabutan, hari ini sahaja
jualan

[currency]
ringgit, rm, sen

[second]
saat

[minute]
minit

[hour]
jam

[day]
hari

[month]
Januari, Februari, Mac, April, Mei, Jun, Julai, Ogos, September, Oktober, November, Disember

[until]
sehingga, sebelum

[number]
lima = 5
sepuluh = 10

[enter]
masukkan, taip, sila masukkan

[act]
untuk {meneruskan|mengesahkan|melengkapkan}

[span]
setengah jam = 1800
