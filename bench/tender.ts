/** How tenders word devices, and what stands among the supplies of a hospital that no group of the bundled table has. */

import type { Noise } from './noise';
import { seeded, seedOf } from './random';

function list(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

const DETAILS = list(`
  vô trùng; tiệt trùng; dùng một lần; sử dụng 1 lần; các loại, các cỡ; các cỡ; các số; người lớn; trẻ em; sơ sinh; có nắp; có bóng; có khóa
  không bóng; hai nhánh; 3 nòng; đầu cong; đầu thẳng; chất liệu silicon; bằng titan; chất liệu PVC; inox; thép không gỉ; không latex; có van
  loại tốt; chất lượng cao; thế hệ mới; kèm phụ kiện; đóng gói riêng; phải; trái; tự tiêu; phủ silicone; chất liệu nhựa y tế; mềm; loại dày
  bộ gồm kim và dây; có cản quang; chống xoắn; phủ ái nước; điều chỉnh được; sterile; disposable; adult; size S, M, L; type I
`);
const SIZES = list(`
  số 16; số 7.0; số 3; 5ml; 50ml; 10 ml; 7F x 20cm; 6Fr; 14Fr; 22G; 18G x 1 1/2; 23Gx1"; 2.5mm; 3.5 x 18 mm; 10cm x 25cm; 7x5x1cm; 8 lỗ
  dài 150cm; dài 30 mm; 0.014" x 190cm; 0,5ml; 1.5m2; 40g; 3.0; size M; 33mm; 12mm; 60 mm; 1200psi; 500-700 micron; 4/0; cỡ 6.5; đường kính 5mm
  hộp 50 cái; (hộp/100 cái); gói 1 cái; túi 10; thùng 500
`);
const MAKERS = list(`
  Terumo; B.Braun; Medtronic; MPV; Vinahankook; - Đức; - Trung Quốc; (Mỹ); Covidien; Johnson; Stryker; Zimmer; Boston Scientific; Greetmed
  Tanaphar; Perfect; Smith & Nephew; Teleflex; Cook; Nipro; Fresenius; Mediplast; Ethicon; Biotronik; Abbott; Omiga; Hoàng Sơn; Kyoling; Mã: DX-2034
  REF 4268113; Asahi; Bard; Merit; Hitec; Ningbo; Vygon; Romsons; Suzuki; Kangji; Auxein; 3M; Coloplast; Zeon; Lepu; Optimed; Mathys; Aesculap; model HK-II
`);

/** A device as a tender words it: with its size, what it is made of, its packing and its maker, some of each. */
export function asTender(round: number): Noise {
  return (name) => {
    const random = seeded(seedOf(name) + round);
    const some = (of: readonly string[], share: number): readonly string[] =>
      random() < share ? [of[Math.floor(random() * of.length)] as string] : [];
    const first = name.charAt(0).toUpperCase() + name.slice(1);
    return [first, ...some(DETAILS, 0.35), ...some(SIZES, 0.6), ...some(MAKERS, 0.5)].join(' ');
  };
}

/** Supplies of groups that the bundled table does not have. */
export const WITHOUT_GROUP = list(`
  Bông hút nước; Bông không thấm nước; Bông cắt miếng 3x3; Bông gạc đắp vết thương; Que tăm bông; Gạc hút khổ 80cm; Gạc củ ấu sản khoa; Gạc dẫn lưu
  Gạc ổ bụng cản quang; Gạc meche; Gạc cầu đa khoa; Gạc miếng; Băng thun 3 móc; Băng bột thủy tinh; Bột bó; Bông lót bó bột; Găng tay sản khoa
  Găng tay y tế không bột; Găng tay nitrile; Găng dài hút; Chỉ silk; Chỉ nylon; Chỉ tiêu chậm; Chỉ catgut chrome; Chỉ polypropylene; Chỉ không tan đa sợi
  Chỉ khâu tổng hợp tự tiêu đơn sợi; Chỉ khâu liền kim tròn; Chỉ khâu mắt; Chỉ neo; Kim khâu da tam giác; Kim châm cứu; Kim phẫu thuật; Lưỡi dao mổ số
  Dao mổ mắt; Dao rạch giác mạc; Cán dao mổ; Kéo phẫu thuật; Kẹp kocher; Túi đựng nước tiểu; Túi camera nội soi; Túi đựng bệnh phẩm nội soi; Túi máu ba
  Túi đựng máu đơn; Túi hậu môn nhân tạo; Túi ép tiệt trùng; Bao cao su; Bao đo huyết áp; Bao camera; Tấm trải nilon; Bộ khăn phẫu thuật tổng quát
  Bộ khăn sinh mổ; Áo phẫu thuật; Áo choàng giấy; Khẩu trang giấy; Nón giấy; Tạp dề y tế; Bao giày; Giấy in nhiệt; Giấy monitor sản khoa; Giấy đo điện não
  Phim chụp laser; Phim khô; Gel điện tim; Gel bôi trơn; Gel siêu âm; Điện cực dán tim; Điện cực điện cơ; Điện cực tạo nhịp; Cáp nối điện cực
  Ống nghiệm citrat; Ống nghiệm heparin; Ống nghiệm chống đông; Lọ đựng bệnh phẩm; Lọ vô trùng; Đầu col vàng; Pipet nhựa; Lam kính; Lamen; Đĩa petri
  Que cấy; Que thử nước tiểu; Que thử thai; Test HBsAg; Test ma túy; Test cúm; Hóa chất huyết học; Dung dịch ly giải; Dung dịch rửa máy; Chất chuẩn sinh hóa
  Cồn tuyệt đối; Cồn iod; Povidone; Oxy già; Dung dịch sát khuẩn tay; Viên khử khuẩn; Dung dịch ngâm dụng cụ; Vôi soda; Oxy y tế chai; Khí CO2
  Dịch lọc thận; Bột lọc thận bicarbonat; Dịch thẩm phân; Dịch nhầy nhãn khoa; Thuốc nhuộm bao; Van tim cơ học; Vòng van hai lá; Mạch máu nhân tạo thẳng
  Phổi nhân tạo; Quả tim phổi; Van dẫn lưu dịch não tủy; Điện cực ốc tai; Máy trợ thính; Răng giả; Mắc cài; Composite đặc; Xi măng trám răng; Thạch cao răng
  Trâm nội nha; Côn gutta; Chất lấy dấu; Mũi khoan răng; Đai trám; Kim nha chu; Chất hàn tạm; Nhiệt kế; Máy đo huyết áp; Ống nghe; Cân sức khỏe; Đèn khám
  Dây garo; Que đè lưỡi; Bô tròn; Ca đong; Khay quả đậu; Hộp an toàn đựng vật sắc nhọn; Băng chỉ thị nhiệt; Chỉ thị hóa học; Vòng đeo tay người bệnh
  Bình làm ẩm oxy; Bình hút dịch; Đồng hồ oxy; Bóng đèn nội soi; Bóng đèn đặt nội khí quản; Pin máy điện tim; Xe lăn; Nạng; Gậy chống; Chân giả; Tay giả
`);

/** What is in such lists and is no medical supply. */
export const NO_SUPPLIES = list(`
  Giấy in A5; Giấy vệ sinh; Bút lông dầu; Mực dấu; Sổ khám bệnh; Bìa còng; Phong bì; Kẹp bướm; Bấm kim; Kim bấm; Băng dính văn phòng; Hồ dán; Thước kẻ
  Chuột máy tính; Bàn phím; Dây mạng; Dây cáp điện; Ổ cắm; Bóng đèn led; Pin đồng hồ; Khóa cửa; Vít gỗ; Đinh thép; Ống nhựa; Ống nước nóng; Vòi nước
  Van nước; Khăn lau; Xà phòng; Nước lau sàn; Bột giặt; Chổi; Cây lau nhà; Thùng rác; Túi rác; Bao nilon; Găng cao su rửa chén; Ủng; Áo mưa; Chăn; Ga giường
  Gối; Màn; Quần áo bệnh nhân; Giày bảo hộ; Đai an toàn; Khung ảnh; Nẹp nhựa luồn dây điện; Lọc gió; Lọc nước; Lưỡi lam; Dao rọc giấy; Kìm điện; Mũi khoan bê tông
  Máy bơm nước; Bơm xe; Dây curoa; Mặt nạ phòng độc; Xi măng Hà Tiên; Lưới B40; Thang inox; Tấm la phông; Keo silicon; Keo dán sắt; Băng tan; Bàn làm việc
`);

/** Strengths and forms, for drugs among the supplies. */
export const DOSES = list(
  '500mg viên; 1g lọ; 10mg/ml ống 2ml; 5% chai 500ml; 40mg; 100IU/ml bút tiêm; gói 3g; tuýp 15g',
);
