import { DEVICES } from './device-words';
import { DISEASES } from './disease-words';
import { SUBSTANCES } from './drug-words';

/**
 * One rewriting of words into the wording that both sides are compared in.
 * A word of `from` matches the same accented word, or the bare one in a text whose word has lost its accents.
 */
export interface Rewrite {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** What the short form stands for, or why the spellings mean the same. Shown to people. */
  readonly meaning?: string;
  /** Applies only when one of these folded words stands in the text too. */
  readonly near?: readonly string[];
  /** Does not apply when one of these folded words stands in the text. */
  readonly unless?: readonly string[];
  /** Applies only to the first words of a text. */
  readonly first?: boolean;
}

/** `variant, variant → canonical` lines: one spelling family a line. */
const SPELLINGS = `
polip, polype, polyps, pô líp, políp → polyp
canxi, calcium, can xi → calci
axit, axid, a xít, a xit → acid
x quang, xq, x ray, xray → xquang
sond, sông tiểu, xông tiểu → sonde
apxe, abces, abcess, áp se, ápxe → áp xe
amidal, amydal, amiđan, amygdal, a mi đan → amidan
lazer, laze, la de, lade, la ze → laser
vacxin, vaccine, vắc xin, vắcxin, vắc-xin → vaccin
catête, catheter, catheters, cathete, ca tê te, katheter, catete → ống thông
dople, dopler, đốp lơ, đốple → doppler
glucoza, glucozơ, glucô → glucose
oxi, ôxy, ôxi, o xy, oxygen → oxy
amylaza → amylase
hócmôn, hocmon, hóc môn, hormon → hormone
vi rút, virút, vi rut, siêu vi → virus
stten, sten → stent
cholesteron, colesterol → cholesterol
albumine → albumin
creatinine, crêatinin → creatinin
bilirubine → bilirubin
proteine, prôtêin, protit → protein
triglyceride, triglycerid, tryglyceride, triglycerit → triglycerid
fibrinogene, fibrinôgen → fibrinogen
insuline → insulin
globuline → globulin
hemoglobine, hêmôglôbin → hemoglobin
ure, u rê → urê
sgpt → gpt
sgot → got
anti hbs, kháng thể hbs → hbsab
anti hbe, kháng thể hbe → hbeab
anti hcv → hcv ab
anti hiv → hiv ab
ldl cholesterol → ldl c
hdl cholesterol → hdl c
cần sa → marijuana
ns 1 ag, ns 1 → ns1ag
ciment, cement → xi măng
có hoặc không → ±
nhỏ hơn hoặc bằng → ≤
lớn hơn hoặc bằng → ≥
merocell → merocel
gamma → gama
frotis, phết mỏng → frottis
papsmear, pap smear, pap'smear → pap
xi lanh → bơm tiêm
canul, canyl → canuyn
típ, týp, tip, typ, tuýp, tuyp → type
trích → chích
dò → rò
gẫy → gãy
đo loãng xương → đo mật độ xương
dẫy → giãy
dạ dầy → dạ dày
dãn → giãn
chuẩn đoán → chẩn đoán
bệnh nhân → người bệnh
nhau → rau
xử dụng → sử dụng
cấp tín → cấp tính
sinh tiết → sinh thiết
xinh thiết → sinh thiết
tĩnh mạc → tĩnh mạch
siêu am → siêu âm
nội xoi → nội soi
điện tâm đồ → điện tim
ổ bụng tổng quát → ổ bụng
glaucoma, glocom, glô côm, tăng nhãn áp → glôcôm
1ol → iol
sẩy → sảy
amíp, amip, amibe → a míp
mãn tính, mạn tính, mãn → mạn
cấp tính → cấp
khớp hông → khớp háng
xương hông → xương háng
tầu → tàu
một → 1
hai → 2
ba → 3
bốn → 4
`;

/** `short = what it stands for [near: a b] [unless: c d]` lines; `first`: at the beginning of a text only. */
const ABBREVIATIONS = `
lea = le a | near: nguyen lewis duffy kidd lutheran diego diago
leb = le b | near: nguyen lewis duffy kidd lutheran diego diago
fya = fy a | near: nguyen lewis duffy kidd lutheran diego diago
fyb = fy b | near: nguyen lewis duffy kidd lutheran diego diago
jka = jk a | near: nguyen lewis duffy kidd lutheran diego diago
jkb = jk b | near: nguyen lewis duffy kidd lutheran diego diago
lua = lu a | near: nguyen lewis duffy kidd lutheran diego diago
lub = lu b | near: nguyen lewis duffy kidd lutheran diego diago
dia = di a | near: nguyen lewis duffy kidd lutheran diego diago
dib = di b | near: nguyen lewis duffy kidd lutheran diego diago
mia = mi a | near: nguyen miltenberger
khx = kết hợp xương
clvt = cắt lớp vi tính
ct scanner = cắt lớp vi tính
ct scan = cắt lớp vi tính
ctscanner = cắt lớp vi tính
chụp ct scanner = chụp cắt lớp vi tính
chụp ct scan = chụp cắt lớp vi tính
chụp ct = chụp cắt lớp vi tính
chụp msct = chụp cắt lớp vi tính
ct = cắt lớp vi tính | near: chup day can quang scanner xoan
cht = cộng hưởng từ
mri = cộng hưởng từ
mra = cộng hưởng từ mạch
dsa = số hóa xóa nền
ptns = phẫu thuật nội soi
pt = phẫu thuật | unless: prothrombin thoi inr tq quick dong taux
ns = nội soi
nsoi = nội soi
sa = siêu âm | unless: sut duc truc bui dao quang cung van niem ron mi
sâ = siêu âm
sa = siêu âm | near: doppler phu bung thai dau
xn = xét nghiệm
đl = định lượng
đt = định tính | near: nieu nhanh test elisa
bn = người bệnh
nb = người bệnh | unless: bot
nb bột = nắn bó bột
nbb = nắn bó bột
xbbh = xoa bóp bấm huyệt
đtrị = điều trị
đm = động mạch
đmv = động mạch vành
đmc = động mạch chủ
tm = tĩnh mạch
tmc = tĩnh mạch cửa
đmp = động mạch phổi
ttt = thể thủy tinh
ctsn = chấn thương sọ não
tbmmn = đột quỵ
tbmn = đột quỵ
nmct = nhồi máu cơ tim
tha = tăng huyết áp
đtđ = đái tháo đường
dtd = đái tháo đường
tiểu đường = đái tháo đường
tktw = thần kinh trung ương
tmh = tai mũi họng
rhm = răng hàm mặt
hscc = hồi sức cấp cứu
yhct = y học cổ truyền
phcn = phục hồi chức năng
nkq = nội khí quản
mkq = mở khí quản
ctc = cổ tử cung
btc = buồng tử cung
tsm = tầng sinh môn
tlt = tiền liệt tuyến
tuyến tiền liệt = tiền liệt tuyến
bvm = bong võng mạc
dk = dịch kính | near: cat bong vong mac
dnt = dịch não tủy
tnt = thận nhân tạo
cstl = cột sống thắt lưng
csc = cột sống cổ
cs = cột sống | near: that lung dot song co cung dia ghep
gpb = giải phẫu bệnh
kst = ký sinh trùng
vk = vi khuẩn
vtpm = vết thương phần mềm
vt = vết thương | near: khau thay bang cat loc phan mem
gmhs = gây mê hồi sức
hmnt = hậu môn nhân tạo
ecg = điện tim
eeg = điện não đồ
emg = điện cơ
kts = số hóa
ctm = tổng phân tích tế bào máu
công thức máu = tổng phân tích tế bào máu
tptnt = tổng phân tích nước tiểu
hc = hội chứng | near: benh roi loan
rl = rối loạn
vpq = viêm phế quản
pq = phế quản | near: viem hen gian that
gđ = giai đoạn
bq = bàng quang | near: viem soi cat
htt = hành tá tràng | near: loet viem
km = kết mạc | near: viem mong ghep
tc = tử cung | near: xo
vp = viêm phổi | unless: shunt dan luu
vdd = viêm dạ dày
vdddt = viêm dạ dày tá tràng
dd = dạ dày | near: ta trang viem loet noi soi
copd = bệnh phổi tắc nghẽn mạn tính
gerd = trào ngược dạ dày thực quản
vrt = viêm ruột thừa
tvđđ = thoát vị đĩa đệm
thcs = thoái hóa cột sống
td = theo dõi
k = u ác | near: vu phoi gan dai truc trang da day thuc quan bang quang giap vom hong luoi cung buong trung than tuy tien liet xuong nao phe thanh di can | unless: vitamin khang kali na cl nk antigen
xhth = xuất huyết tiêu hóa
hpq = hen phế quản
sxhd = sốt xuất huyết dengue
nktn = nhiễm khuẩn tiết niệu
vkdt = viêm khớp dạng thấp
hcth = hội chứng thận hư
bttmcb = bệnh tim thiếu máu cục bộ
tdmp = tràn dịch màng phổi
tkmp = tràn khí màng phổi
nmn = nhồi máu não
xhn = xuất huyết não
shh = suy hô hấp
stm = suy thận mạn
cnhh = chức năng hô hấp
nsdd = nội soi dạ dày
nsddtt = nội soi dạ dày tá tràng
âđ = âm đạo
ttl = tuyến tiền liệt
tslt = tăng sinh lành tính
vgb = viêm gan b
vgc = viêm gan c
ha = huyết áp | near: tang cao thap roi con holter do
ntt = ngoại tâm thu
nttt = ngoại tâm thu thất
nttn = ngoại tâm thu nhĩ
cđtn = cơn đau thắt ngực
rlmm = rối loạn lipid máu
rllm = rối loạn lipid máu
rllp = rối loạn lipid máu
rlth = rối loạn tuần hoàn | near: nao
rlth = rối loạn tiêu hóa
rltđ = rối loạn tiền đình
rltd = rối loạn tiền đình
rlnt = rối loạn nhịp tim
thk = thoái hóa khớp
thkg = thoái hóa khớp gối
thcsc = thoái hóa cột sống cổ
thcstl = thoái hóa cột sống thắt lưng
gnm = gan nhiễm mỡ
tkx = tật khúc xạ
vkm = viêm kết mạc
vmdư = viêm mũi dị ứng
vmdu = viêm mũi dị ứng
vmx = viêm mũi xoang
vhc = viêm họng cấp
vhm = viêm họng mạn
vtg = viêm tai giữa
vtc = viêm tụy cấp
vpm = viêm phúc mạc
stc = suy thận cấp
nkh = nhiễm khuẩn huyết
nkhh = nhiễm khuẩn hô hấp
hcrkt = hội chứng ruột kích thích
pđtlt = phì đại tiền liệt tuyến
pdtlt = phì đại tiền liệt tuyến
tkt = thần kinh tọa | near: dau viem hoi chung
tc = tử cung | near: xo co soi cat u
sle = lupus ban đỏ hệ thống
ards = hội chứng suy hô hấp cấp tiến triển
`;

/** A phrase that a person may write in the place of another, the same on both sides; `first`: at the beginning of a text only. */
const PHRASES = `
chất tương phản, thuốc đối quang từ, thuốc đối quang, chất cản quang, thuốc tương phản, chất đối quang → thuốc cản quang
tiêm chất tương phản, tiêm thuốc tương phản, tiêm tương phản → tiêm thuốc cản quang
bằng phương pháp thủ công, phương pháp thủ công → thủ công
nước tiểu → niệu
đo hoạt độ, xác định hoạt độ, đo nồng độ, định lượng nồng độ → định lượng
tim phổi thẳng, phổi thẳng → ngực thẳng
x quang, xq, x ray, xray, xquang → chụp xquang | first
cắt lớp vi tính, clvt, ct, msct, ct scan, ct scanner, ctscanner → chụp cắt lớp vi tính | first
cộng hưởng từ, cht, mri → chụp cộng hưởng từ | first
kỹ thuật số → số hóa
chưa xác định rõ, không xác định rõ, không được xác định, chưa được xác định, không được định rõ, không được biệt định, không biệt định, không rõ đặc điểm, chưa đặc hiệu, không đặc hiệu, không điển hình rõ, chưa xác định → không xác định
phân loại mục khác, phân loại ở mục khác, xếp loại ở mục khác, xếp loại mục khác, được xếp loại ở mục khác, được xếp ở mục khác, đã được xếp loại ở mục khác, xếp ở mục khác, được phân loại mục khác, đã được phân loại ở phần khác, đã phân loại ở phần khác, đã được phân loại ở chỗ khác, đã được xếp loại ở chỗ khác, phân loại ở nơi khác, được phân loại ở nơi khác, đã được phân loại nơi khác, đã phân loại nơi khác, xếp loại nơi khác, xếp ở chỗ khác, phân loại ở phần khác, phân loại ở chỗ khác, phân loại mục khác, đã phân loại ở nơi khác, được phân loại nơi khác, phân loại chỗ khác, phân loại phần khác → phân loại nơi khác
trong các bệnh lý khác, trong các bệnh khác, trong những bệnh khác, trong các bệnh đã được phân loại, trong các bệnh đã phân loại, ở những bệnh đã được phân loại khác, ở các bệnh đã được phân loại khác, trong các bệnh đã được phân loại khác → do bệnh phân loại nơi khác
không phân loại ở mục khác, không xếp loại ở mục khác, chưa xếp loại ở mục khác, chưa xếp loại mục khác, không xếp loại mục khác, chưa phân loại mục khác, chưa phân loại ở mục khác, không được xếp loại ở mục khác, chưa được xếp loại ở mục khác, chưa phân loại ở phần nào, không xếp loại ở phần nào, không phân loại nơi khác, chưa được phân loại nơi khác, không phân loại ở nơi khác, chưa phân loại ở nơi khác, không được phân loại ở nơi khác, chưa được phân loại ở nơi khác, không được phân loại nơi khác, không xếp loại nơi khác, không phân loại ở phần khác, chưa phân loại ở phần khác, không phân loại mục khác, chưa phân loại ở chỗ khác → chưa phân loại nơi khác
biệt định → xác định
đặc hiệu khác, biệt định khác, được định rõ khác, rõ đặc điểm khác → xác định khác
đái tháo đường không phụ thuộc insulin, tiểu đường không phụ thuộc insulin → đái tháo đường type 2
đái tháo đường phụ thuộc insulin, tiểu đường phụ thuộc insulin → đái tháo đường type 1
chảy máu → xuất huyết
nhiễm trùng → nhiễm khuẩn
sai khớp → trật khớp
vết thương mở → vết thương hở
thai nghén, mang thai, có thai → thai kỳ
chửa ngoài tử cung, chửa ngoài dạ con, thai ngoài dạ con → thai ngoài tử cung
bề mặt cơ thể → diện tích cơ thể
mất trí tuệ, mất trí, sa sút trí nhớ → sa sút trí tuệ
nhiều dây thần kinh → đa dây thần kinh
nhiều rễ → đa rễ
nhiều khớp → đa khớp
tủy cắt ngang → tủy ngang
tuyến cận giáp → cận giáp
túi thanh mạc → bao hoạt dịch
tổ chức → mô
ỉa chảy → tiêu chảy
cao huyết áp, huyết áp cao, tăng xông → tăng huyết áp
tai biến mạch máu não, tai biến mạch não, đột quị, đột quỵ não, tai biến não → đột quỵ
mỡ máu cao, tăng mỡ máu, máu nhiễm mỡ, mỡ trong máu cao → tăng lipid máu
rối loạn mỡ máu → rối loạn lipid máu
bao tử → dạ dày
suyễn, hen suyễn → hen
gout, goutte, thống phong → gút
nướu → lợi
chứng giật kinh, kinh giật → động kinh
u xơ tử cung, nhân xơ tử cung → u cơ trơn tử cung
nước tiểu 10 thông số, nước tiểu 11 thông số, 10 thông số nước tiểu, 11 thông số nước tiểu → tổng phân tích nước tiểu
răng khôn → răng số 8
mổ lấy thai, mổ đẻ, mổ bắt con, mổ bắt thai → phẫu thuật lấy thai | first
mổ đẻ, mổ bắt con, mổ bắt thai → mổ lấy thai
mổ → phẫu thuật | first
sinh mổ, đẻ mổ → mổ lấy thai
sinh thường → đẻ thường
siêu vi trùng → virus
viêm gan b → viêm gan virus b
viêm gan c → viêm gan virus c
viêm gan siêu vi → viêm gan virus
sốt siêu vi → sốt virus
u ác tính, khối u ác tính, ung thư, bướu ác tính, bướu ác → u ác
u lành tính, khối u lành tính, bướu lành tính, bướu lành → u lành
súc vật → động vật
tiểu tràng → ruột non
xe bus → xe buýt
lái xe bị thương → người điều khiển xe bị thương
foóc xép, phoóc xép, forceps, foocxep → forcep
huyết tán → tan máu
bào thai → thai nhi
tiên phát → nguyên phát
lichen → liken
cổ chướng → cổ trướng
lỗ đái → lỗ tiểu
đái máu → tiểu máu
dây thần kinh tam thoa, dây thần kinh số 5, dây thần kinh số v → dây thần kinh sinh ba
tật đa ngón → tật thừa ngón
ba nhiễm sắc thể → thể tam nhiễm sắc thể
loét nằm, loét điểm tì, loét do nằm, loét do tỳ đè, loét tì đè → loét do tì đè
tai nạn xe cộ → tai nạn giao thông
trong các bệnh phân loại nơi khác, trong bệnh phân loại nơi khác → do bệnh phân loại nơi khác
u tân sinh không chắc chắn hoặc không biết tính chất → u tân sinh không tiên lượng được tiến triển và tính chất
khi va chạm → do va chạm
`;

function words(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}

function parse(): Rewrite[] {
  const parsed: Rewrite[] = [];
  for (const line of `${SPELLINGS}${PHRASES}${DEVICES}${SUBSTANCES}`.split('\n')) {
    const [rule = '', ...conditions] = line.split('|');
    const [left, right] = rule.split('→');
    if (!left || !right) continue;
    const first = conditions.some((text) => text.trim() === 'first');
    for (const variant of left.split(',')) parsed.push({ from: words(variant), to: words(right), first });
  }
  for (const line of `${ABBREVIATIONS}${DISEASES}`.split('\n')) {
    const [rule = '', ...conditions] = line.split('|');
    const [left, right] = rule.split('=');
    if (!left || !right) continue;
    const condition = (name: string): string[] | undefined => {
      const found = conditions.find((text) => text.trim().startsWith(name));
      return found === undefined ? undefined : words(found.trim().slice(name.length));
    };
    parsed.push({
      from: words(left),
      to: words(right),
      meaning: right.trim(),
      near: condition('near:'),
      unless: condition('unless:'),
    });
  }
  return parsed;
}

let known: readonly Rewrite[] | undefined;

/** Spelling families, abbreviations and set phrases of Vietnamese medical catalogues. */
export function rewrites(): readonly Rewrite[] {
  known ??= Object.freeze(parse());
  return known;
}
