# Indonesian

[strong]
kode {OTP|reset|identifikasi|unik|verifikasi Anda|verif|persetujuan|pengaman|pembayaran|sandi|keamanan Anda|mTAN|token}
kodeAnda verifikasi, {kata sandi|password|sandi|PIN} {sekali pakai|sementara|satu kali|OTP}
{sandi|kata sandi} satu kali pakai, verifikasi dua {langkah|faktor}

[weak]
kode{|mu|nya}, kata sandi, sandi, password, pin, kode Anda{| adalah}, kode kamu, token

[proof]
verifikasi, konfirmasi, keamanan, aktivasi, otentikasi, autentikasi, sekali pakai, validasi, registrasi
{4|5|6|8|empat|enam} digit, dua langkah, dua faktor, otorisasi, akses, rahasia, SMS, pemulihan, pendaftaran
transaksi, sementara

[other]
undangan, referral, rujukan, pos, area, kesalahan, produk, barang, negara, pelanggan, cabang, undian
pemesanan, booking, resi, agen
pagar, pintu, garasi, rumah, alarm, wifi, prajual, rapat

[not-code]
kode {kupon|voucher|referal|reservasi|error|batang|batang produk|QR|bank|bayar|pembayaran VA|billing|swift|barcode|redeem|unik undian|penukaran|gift|toko|wilayah|penerbangan|pendaftaran mahasiswa}
voucher, kupon, barcode, kartu hadiah
kode pagar, kode pintu, kode gerbang, kode kesalahan

[pickup]
paket, loker, kurir, pengambilan, ambil, pengantaran, pengiriman, diantar, siap diambil, driver

[label]
{nomor|no|nmr} {pesanan|order|rekening|kartu|pelanggan|referensi|ref|resi|tagihan|invoice|telepon|hp|polis|tiket|kursi|penerbangan|transaksi|antrian|antrean|kontrak|pengaduan|laporan|KTP|faktur|meter|seri|virtual account|VA|keanggotaan|booking|telp|WA|kasus|registrasi}
pesanan{| no| nomor}, order{| no}, rekening, rek, kartu{| berakhiran| yang berakhiran| kredit| debit}
berakhiran, akhiran, 4 digit terakhir, empat digit terakhir, saldo{| Anda}, sisa pulsa, pulsa, kuota
hubungi{| kami| call center| CS}, telepon, telp, call center, layanan pelanggan, CS, WA, penerbangan, kursi
gerbang, kirim ke, ref, referensi, VA, nama pengguna, nomor, loket
pengguna, posisi, baris, laporkan penipuan ke, laporkan ke, hanya dari, hanya dari nomor

[denial]
tidak {pernah|akan pernah} {meminta|menanyakan|minta|menghubungi|menanya}{| kode| PIN| password}
{jangan|jangan pernah} {berikan|bagikan|memberikan|membagikan} {data|PIN Anda|password Anda|kata sandi Anda|informasi}
{bank|kami} tidak pernah

[dead]
{telah|sudah} {kadaluwarsa|berakhir|tidak berlaku|digunakan|expired}, tidak berlaku lagi, kedaluwarsa
kadaluarsa, dibatalkan, hangus, tidak valid
karena kesalahan, tidak sengaja, salah kirim, kode {sebelumnya|lama}, OTP sebelumnya

[secret]
{jangan|dilarang|mohon tidak|jgn} {beri tahu|beritahu|beritahukan|beri tahukan|berikan|memberikan|bagikan|membagikan|sebarkan|menyebarkan}{| kode}
{jangan|dilarang|mohon tidak|jgn} {share|kasih tahu|kasih|bocorkan|diberikan|infokan|informasikan|memberitahu|memberitahukan|sebar}{| kode}
{siapa pun|siapapun|orang lain|pihak lain|pihak manapun}, jaga kerahasiaan*, rahasiakan*

[valid]
berlaku{| selama| hingga| sampai| untuk}, masa berlaku, valid{| selama}, akan kedaluwarsa{| dalam}
kedaluwarsa dalam, kadaluarsa dalam, berakhir dalam, dalam waktu, sebelum

[unasked]
{jika|bila|apabila|kalau} {Anda|kamu} {tidak|bukan|merasa tidak}
{jika|bila} {bukan|tidak} {Anda|kamu|meminta|melakukan}, bukan {Anda|kamu}, abaikan

[link]
klik {link|tautan|di sini|tautan ini} untuk {masuk|login}, tautan {masuk|login}, link login
klik di sini, ketuk di sini, klik link

[match]
{pilih|ketuk} {angka|nomor}

[login]
masuk, login, perangkat baru, sign in

[sign-up]
mendaftar, daftar, buat akun, membuat akun, pembuatan akun, aktivasi akun, konfirmasi nomor, verifikasi nomor

[reset]
{reset|atur ulang|mengatur ulang|ubah|ganti|mengganti|lupa|pemulihan|pulihkan|mereset} {kata sandi|password|sandi|PIN|akun}
kata sandi baru

[payment]
pembayaran, pembelian, transfer, bayar, sebesar, belanja, top up, tarik tunai, senilai

[name]
Anda, kamu, ke, dari, pada, oleh, akun, selamat datang di, kepada, penerima, merchant
Anda di

[of]
untuk

[verb]
gunakan, pakai, adalah, ialah, yaitu

[promo]
diskon, promo, promosi, gratis, hadiah, cashback, hemat, penawaran, bonus, gratis ongkir, hanya hari ini
menangkan, dapatkan, nikmati, klaim, poin, belanja sekarang

[currency]
rupiah, rp, idr, ribu

[second]
detik, dtk

[minute]
menit, mnt

[hour]
jam

[day]
hari

[month]
Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, Desember

[until]
sampai pukul, hingga pukul, sebelum pukul, s/d pukul

[number]
satu = 1
dua = 2
tiga = 3
empat = 4
lima = 5
enam = 6
sepuluh = 10
lima belas = 15
dua puluh = 20
tiga puluh = 30

[enter]
masukkan, ketikkan, input, masukan, memasukkan, isikan, ketik, isi

[by]
dengan, menggunakan

[act]
untuk {melanjutkan|lanjut|membuka|melihat|menghubungkan|menautkan|bergabung|menyetujui|menyelesaikan|konfirmasi|verifikasi|mengaktifkan}
membuka profil

[choose]
ketuk, pilih, tekan

[send]
kirim

[footer]
balas STOP, ketik STOP, kirim STOP, untuk berhenti, berhenti berlangganan

[span]
setengah jam = 1800
seperempat jam = 900
satu setengah jam = 5400
