# Vietnamese

[strong]
mã {truy cập|OTP|an toàn|PIN tạm thời|khôi phục|giao dịch|ủy quyền|dùng một lần|sử dụng một lần|bí mật|SMS|xác minh của bạn|khoá bảo mật|khóa bảo mật|tạm thời|thanh toán|đặt lại|kiểm tra|bảo vệ|chứng thực}
mật khẩu {một lần|dùng một lần|sử dụng một lần|OTP|tạm thời|giao dịch|động}, xác thực hai {yếu tố|bước|lớp}
OTP giao dịch

[weak]
mã{| số| của bạn| của bạn là| là}, mật khẩu, pin, ma PIN, mk

[proof]
xác minh, xác nhận, xác thực, bảo mật, kích hoạt, một lần, {4|6} {số|chữ số|ký tự}, hai bước, hai lớp

[other]
giới thiệu, mời, bưu chính, vùng, lỗi, vạch, sản phẩm, vận đơn, quốc gia, khách hàng, cửa hàng, dự thưởng
quay số, nhân viên, đặt chỗ
nhà, báo động

[not-code]
mã {voucher|coupon|đặt phòng|đặt vé|bưu điện|QR|hàng|chứng khoán|số thuế|tài sản|đổi quà|thẻ cào|nạp|nạp thẻ|thẻ|chi nhánh|tra cứu|hồ sơ|tỉnh|điện thoại vùng|swift}
voucher, coupon, thẻ quà tặng

[pickup]
bưu phẩm, bưu kiện, gói hàng, kiện hàng, shipper, giao hàng, nhận hàng, lấy hàng, tủ khóa, tủ locker, bưu tá
tủ đồ
mở tủ, tủ số

[label]
số đơn hàng, số tài khoản, số thẻ, số hợp đồng, số hóa đơn, số hoá đơn, số tham chiếu, số điện thoại
số hotline, số chuyến bay, số ghế, số hồ sơ, số vé, số biên nhận, số giao dịch số, số GD, số chứng từ
số tổng đài, số dư, số du, số thứ tự, số CMND, số CCCD, số phiếu, số seri, số yêu cầu, mã đơn hàng
mã tài khoản, mã hợp đồng, mã hóa đơn, mã hoá đơn, mã tham chiếu, mã điện thoại, mã hotline, mã chuyến bay
mã ghế, mã vé, mã biên nhận, mã giao dịch số, mã GD, mã chứng từ, mã tổng đài, mã dư, mã du, mã thứ tự
mã CMND, mã CCCD, mã phiếu, mã seri, mã yêu cầu, đơn hàng{| số}, TK, tài khoản{| số}, STK
thẻ{| số| đuôi| kết thúc}, kết thúc bằng, đuôi, số cuối, 4 số cuối, bốn số cuối, số dư TK, SDC, SD
gọi{| số| ngay| tới}, liên hệ{| số| hotline}, LH, hotline, tổng đài, điện thoại, ĐT, chuyến bay, ghế, cổng
soạn tin, gửi tới, từ chối QC, tu choi, ref, hóa đơn, tên đăng nhập, CSKH, hợp đồng, số, quầy
người dùng, vị trí, báo lừa đảo tới, báo cáo tới, chỉ từ

[denial]
{không bao giờ|khong bao gio|tuyệt đối không} {yêu cầu|hỏi|yeu cau|gọi điện yêu cầu}
{không|khong} yêu cầu {quý khách |khách hàng |quy khach |bạn |}{cung cấp|cung cap} {mã|mật khẩu|OTP|thông tin|ma}
{không cung cấp|không chia sẻ} {mật khẩu|thông tin|tên truy cập}

[dead]
{đã|da} {hết hạn|hết hiệu lực|bị hủy|bị huỷ|được hủy|hủy|huỷ|được sử dụng|het han|huy|het hieu luc}
hết hạn sử dụng rồi, không còn hiệu lực, không hợp lệ, không còn giá trị
gửi nhầm, được gửi nhầm, do nhầm lẫn, mã {cũ|trước|trước đó}, OTP cũ, không còn dùng được

[secret]
{không|khong|đừng|dung|không được} {chia sẻ|cung cấp|tiết lộ|đưa|gửi|chuyển}{| mã| ma nay| ma OTP}
{không|khong|đừng|dung|không được} {nói|để lộ|de lo}{| mã| ma nay| ma OTP}
{bất kỳ ai|bất cứ ai|bat ky ai|bat cu ai|người khác|nguoi khac}, {cho|với} ai, bảo mật thông tin, giữ bí mật

[valid]
{có hiệu lực|hiệu lực|co hieu luc|hieu luc|hết hạn sau|hết hiệu lực sau|sẽ hết hạn|hạn sử dụng|có giá trị|co gia tri|thời hạn|het han sau|hết hạn trong|hết hạn}{| trong| trong vòng| đến| sau}
trong vòng

[unasked]
{nếu|neu} {bạn |quý khách |quy khach |ban |}{không|khong|chưa}
{bỏ qua|bo qua} {tin nhắn|tin nhan|thông báo|SMS}, hãy bỏ qua, vui lòng bỏ qua

[link]
{nhấn|bấm|nhấp|truy cập} {vào |}{liên kết|link|đường dẫn|đây|link sau} để đăng nhập, link đăng nhập
bấm vào đây, nhấn vào đây, nhấp vào đây, liên kết đăng nhập

[match]
chọn số

[login]
đăng nhập, thiết bị mới

[sign-up]
đăng ký, tạo tài khoản, mở tài khoản, kích hoạt tài khoản, xác nhận số điện thoại, xác minh số điện thoại

[reset]
{đặt lại|đổi|khôi phục|lấy lại|quên|cấp lại|dat lai|doi} {mật khẩu|mat khau|tài khoản|mã PIN}, mật khẩu mới

[payment]
thanh toán, giao dịch, chuyển khoản, chuyển tiền, số tiền, mua hàng, GD, CK, trị giá, rút tiền

[name]
của bạn, của quý khách, tại, tới, vào, từ, người nhận, đơn vị, trên

[of]
cho, của

[verb]
sử dụng, dùng, là

[promo]
giảm giá, giảm, khuyến mãi, ưu đãi, miễn phí, quà tặng, tặng, trúng thưởng, hoàn tiền, freeship, QC, KM, sale
duy nhất hôm nay, mua ngay, tích điểm, cơ hội, data

[currency]
đồng, vnd, nghìn, triệu, đ

[second]
giây, s

[minute]
phút
p

[hour]
giờ, tiếng

[day]
ngày

[until]
trước, đến, đến hết

[number]
một = 1
hai = 2
ba = 3
bốn = 4
năm = 5
mười = 10
mười lăm = 15
hai mươi = 20
ba mươi = 30

[enter]
nhập, điền, hãy nhập, vui lòng nhập, gõ

[by]
bằng, với

[act]
để {tiếp tục|mở|xem|liên kết|kết nối|tham gia|phê duyệt|hoàn tất|xác nhận|xác minh|kích hoạt|xác thực}

[choose]
nhấn, chọn, chạm, bấm

[send]
soạn, gửi, nhắn tin

[footer]
soạn TC, để từ chối, từ chối nhận tin, TC gửi, hủy nhận tin

[span]
nửa {giờ|tiếng} = 1800
một tiếng rưỡi = 5400
