/** `variant, variant → canonical` lines: names of one device. */
export const DEVICES = `
ô xy, oxigen → oxy
ống đặt nội khí quản, ống nkq, ống thở nội khí quản → ống nội khí quản
trocar, trocart, trô ca, trôca → troca
xi măng sinh học, xi măng xương → xi măng
guidewire, guide wire → dây dẫn đường
microcatheter, micro catheter → vi ống thông
guiding catheter, catheter dẫn đường, ống thông can thiệp → ống thông dẫn đường
khung giá đỡ, giá đỡ, stents → stent
drug eluting, eluting, bọc thuốc, phủ thuốc → phủ thuốc
coronary stent, stent mạch vành, giá đỡ mạch vành, khung giá đỡ mạch vành, khung giá đỡ động mạch vành → stent động mạch vành
balloon, bóng nong mạch, ballon → bóng nong
dây oxy, dây thở oxy → dây thở oxy
dây oxy hai nhánh, dây oxy 2 nhánh, dây oxy hai gọng, dây oxy 2 gọng, dây oxy gọng kính, dây oxy mũi → dây oxy 2 gọng
thể thủy tinh nhân tạo → thủy tinh thể nhân tạo
dây dịch truyền, bộ dây truyền dịch → dây truyền dịch
chạc ba, chạc 3 → chạc nối
khóa ba chạc, khóa 3 chạc, khóa 3 ngã, khóa ba ngã, khóa 3 ngả, khóa ba ngả, van 3 ngả, van ba ngả, van 3 ngã, van ba ngã → khóa đi kèm dây dẫn
surgical mesh, mesh, lưới thoát vị, lưới điều trị thoát vị, lưới vá thoát vị → mảnh ghép thoát vị
dây dẫn can thiệp, dây dẫn dành cho can thiệp, dây dẫn dùng trong can thiệp → dây dẫn đường can thiệp
ống kehr, ống t kehr, ống thông đường mật, ống dẫn lưu đường mật → ống dẫn lưu kehr
hạt vi cầu, vi cầu nút mạch, hạt nút mạch, microsphere, microspheres → vật liệu nút mạch
xốp cầm máu, miếng cầm máu, bột cầm máu, gelatin cầm máu → vật liệu cầm máu
hemoclip, clips → clip
kim luồn mạch máu, kim luồn tĩnh mạch, kim luồn → kim luồn mạch máu
kim cánh bướm, kim cánh én, kim bướm → kim cánh bướm
bơm kim tiêm, bơm kim → bơm tiêm
oxy hai nhánh, oxy 2 nhánh, ô xy hai nhánh, ô xy 2 nhánh, oxy hai gọng, ô xy hai gọng, oxy gọng kính, ô xy gọng kính, ô xy 2 gọng → oxy 2 gọng
băng keo, băng dính, băng dán, miếng dán, băng cuộn, băng thun, băng chun, gạc cuộn → băng
sond → sonde
mask → mặt nạ
coil, coils → vòng xoắn kim loại
sheath, introducer, bộ mở đường vào động mạch, bộ mở đường vào → dụng cụ mở đường vào
cannula, canula, ca nuyn → canuyn
màng cứng nhân tạo, miếng vá màng cứng → màng não nhân tạo
dây chạy thận, dây lọc thận → dây lọc máu
kim fav, kim avf, kim fistula, kim chạy thận, kim chạy thận nhân tạo, kim fav chạy thận nhân tạo, kim avf chạy thận nhân tạo, kim lọc thận, kim lọc máu → kim lọc thận nhân tạo
hút nhớt, hút đàm, hút đàm nhớt, hút dịch nhớt, hút đờm rãi, hút đờm nhớt, hút đờm dãi → hút đờm
kim chích máu, kim lấy máu đầu ngón tay, kim lấy máu mao mạch, lancet, lancets → bút chích máu
kim tê, kim tê tủy sống, kim tê ngoài màng cứng, kim tê nmc → kim gây tê
bơm tiêm điện → bơm tiêm máy tiêm điện
guide wire siêu nhỏ, micro guidewire, micro guide wire → vi dây dẫn đường
vi dây dẫn → vi dây dẫn đường
cho ăn → thức ăn
hạt nút mạch tải thuốc, hạt tải thuốc nút mạch, hạt vi cầu tải thuốc → vật liệu nút mạch điều trị ung thư gan
hút huyết khối, kéo huyết khối → lấy huyết khối
kim nha khoa, kim gây tê nha khoa → kim gây tê
dây máu, dây dẫn máu, bloodline, blood line → dây lọc máu
stent mạch ngoại biên, stent động mạch ngoại biên, stent động mạch ngoại vi, stent mạch ngoại vi, giá đỡ động mạch ngoại vi, khung giá đỡ động mạch ngoại vi, giá đỡ động mạch ngoại biên, khung giá đỡ động mạch ngoại biên → stent động mạch chi
xi lanh tiêm thuốc cản quang, xi lanh cản quang, bơm tiêm cản quang, bơm tiêm thuốc cản quang → bơm tiêm dùng cho máy tiêm điện tự động
dây nối bơm tiêm điện → dây nối chăm sóc người bệnh
quả lọc hấp phụ, hemoperfusion → quả lọc hấp thụ
bóng nong thân đốt sống, bóng nong đốt sống, bơm xi măng, kim bơm xi măng, kim chọc thân đốt sống, kim chọc đốt sống → đổ xi măng
cắt trĩ → phẫu thuật trĩ
ghim khâu nối, ghim khâu máy, băng ghim khâu, băng đạn khâu → khâu nối tự động
`;
