/**
 * Field lists of claims files, one line a field: list, table, field, type, size (empty = no limit), whether it must be filled.
 * `4750`: QĐ 4750/QĐ-BYT, which amends QĐ 130/QĐ-BYT, as amended by QĐ 3176/QĐ-BYT: the field table, and the portal's table of
 * what must be filled. Where the two differ in size or type, the wider holds.
 * `9324` and `4210`: names only, no sizes, no types, as public exporters write them (some names of XML4 and XML5 by one alone).
 * Must be filled: `yes`, `no`, `group 1,2` (if MA_NHOM is one of them), `group-not 7,17` (unless), `filled F` (if field F is),
 * `empty F,G` (if both are empty), `unknown` (the table points to a text that is not at hand), `inferred` (the portal's table calls
 * the field mandatory “as in 4210”).
 * Made by scripts/build-claims-fields.ts.
 */
export const FIELD_FACTS = `4750	XML0	MA_LK	text	100	yes
4750	XML0	STT	number	10	yes
4750	XML0	MA_BN	text	100	yes
4750	XML0	HO_TEN	text	255	yes
4750	XML0	SO_CCCD	text	15	no
4750	XML0	NGAY_SINH	text	12	yes
4750	XML0	GIOI_TINH	number	1	yes
4750	XML0	MA_THE_BHYT	text	15	no
4750	XML0	MA_DKBD	text	5	no
4750	XML0	GT_THE_TU	text	8	no
4750	XML0	GT_THE_DEN	text	8	no
4750	XML0	MA_DOITUONG_KCB	text	5	yes
4750	XML0	NGAY_VAO	text	12	yes
4750	XML0	NGAY_VAO_NOI_TRU	text	12	no
4750	XML0	LY_DO_VNT	text		filled NGAY_VAO_NOI_TRU
4750	XML0	MA_LY_DO_VNT	text	10	no
4750	XML0	MA_LOAI_KCB	text	2	yes
4750	XML0	MA_CSKCB	text	5	yes
4750	XML0	MA_DICH_VU	text	50	empty MA_THUOC,MA_VAT_TU
4750	XML0	TEN_DICH_VU	text	1024	filled MA_DICH_VU
4750	XML0	MA_THUOC	text	255	empty MA_DICH_VU,MA_VAT_TU
4750	XML0	TEN_THUOC	text	2000	filled MA_THUOC
4750	XML0	MA_VAT_TU	text	255	empty MA_DICH_VU,MA_THUOC
4750	XML0	TEN_VAT_TU	text	2000	filled MA_VAT_TU
4750	XML0	NGAY_YL	text	12	yes
4750	XML0	DU_PHONG	text		no
4750	XML1	MA_LK	text	100	yes
4750	XML1	STT	number	10	no
4750	XML1	MA_BN	text	100	yes
4750	XML1	HO_TEN	text	255	yes
4750	XML1	SO_CCCD	text	15	no
4750	XML1	NGAY_SINH	text	12	yes
4750	XML1	GIOI_TINH	number	1	yes
4750	XML1	NHOM_MAU	text	10	no
4750	XML1	MA_QUOCTICH	number	3	yes
4750	XML1	MA_DANTOC	number	2	yes
4750	XML1	MA_NGHE_NGHIEP	text	5	yes
4750	XML1	DIA_CHI	text	1024	yes
4750	XML1	MATINH_CU_TRU	text	3	yes
4750	XML1	MAHUYEN_CU_TRU	text	3	yes
4750	XML1	MAXA_CU_TRU	text	5	yes
4750	XML1	DIEN_THOAI	text	15	no
4750	XML1	MA_THE_BHYT	text		no
4750	XML1	MA_DKBD	text		no
4750	XML1	GT_THE_TU	text		no
4750	XML1	GT_THE_DEN	text		no
4750	XML1	NGAY_MIEN_CCT	text	12	no
4750	XML1	LY_DO_VV	text		yes
4750	XML1	LY_DO_VNT	text		no
4750	XML1	MA_LY_DO_VNT	text	5	no
4750	XML1	CHAN_DOAN_VAO	text		yes
4750	XML1	CHAN_DOAN_RV	text		yes
4750	XML1	MA_BENH_CHINH	text	7	yes
4750	XML1	MA_BENH_KT	text	100	no
4750	XML1	MA_BENH_YHCT	text	255	no
4750	XML1	MA_PTTT_QT	text	125	no
4750	XML1	MA_DOITUONG_KCB	text	5	yes
4750	XML1	MA_NOI_DI	text	5	no
4750	XML1	MA_NOI_DEN	text	5	no
4750	XML1	MA_TAI_NAN	text	2	no
4750	XML1	NGAY_VAO	text	12	yes
4750	XML1	NGAY_VAO_NOI_TRU	text	12	no
4750	XML1	NGAY_RA	text	12	yes
4750	XML1	GIAY_CHUYEN_TUYEN	text	50	no
4750	XML1	SO_NGAY_DTRI	number	3	yes
4750	XML1	PP_DIEU_TRI	text		no
4750	XML1	KET_QUA_DTRI	number	1	yes
4750	XML1	MA_LOAI_RV	number	1	yes
4750	XML1	GHI_CHU	text		no
4750	XML1	NGAY_TTOAN	text	12	no
4750	XML1	T_THUOC	number	15	yes
4750	XML1	T_VTYT	number	15	yes
4750	XML1	T_TONGCHI_BV	number	15	yes
4750	XML1	T_TONGCHI_BH	number	15	yes
4750	XML1	T_BNTT	number	15	yes
4750	XML1	T_BNCCT	number	15	yes
4750	XML1	T_BHTT	number	15	yes
4750	XML1	T_NGUONKHAC	number	15	yes
4750	XML1	T_BHTT_GDV	number	15	yes
4750	XML1	NAM_QT	number	4	yes
4750	XML1	THANG_QT	number	2	yes
4750	XML1	MA_LOAI_KCB	text	2	yes
4750	XML1	MA_KHOA	text	50	yes
4750	XML1	MA_CSKCB	text	5	yes
4750	XML1	MA_KHUVUC	text	2	no
4750	XML1	CAN_NANG	text	6	yes
4750	XML1	CAN_NANG_CON	text	100	no
4750	XML1	NAM_NAM_LIEN_TUC	text	8	no
4750	XML1	NGAY_TAI_KHAM	text	50	no
4750	XML1	MA_HSBA	text	100	yes
4750	XML1	MA_TTDV	text	10	no
4750	XML1	DU_PHONG	text		no
4750	XML2	MA_LK	text	100	yes
4750	XML2	STT	number	10	yes
4750	XML2	MA_THUOC	text	255	yes
4750	XML2	MA_PP_CHEBIEN	text	255	no
4750	XML2	MA_CSKCB_THUOC	text	10	no
4750	XML2	MA_NHOM	number	2	yes
4750	XML2	TEN_THUOC	text	1024	yes
4750	XML2	DON_VI_TINH	text	50	yes
4750	XML2	HAM_LUONG	text	1024	yes
4750	XML2	DUONG_DUNG	text	4	yes
4750	XML2	DANG_BAO_CHE	text	1024	no
4750	XML2	LIEU_DUNG	text	1024	yes
4750	XML2	CACH_DUNG	text	1024	no
4750	XML2	SO_DANG_KY	text	255	unknown
4750	XML2	TT_THAU	text	50	group-not 7,17
4750	XML2	PHAM_VI	number	1	yes
4750	XML2	TYLE_TT_BH	number	3	yes
4750	XML2	SO_LUONG	number	10	yes
4750	XML2	DON_GIA	number	15	yes
4750	XML2	THANH_TIEN_BV	number	15	yes
4750	XML2	THANH_TIEN_BH	number	15	yes
4750	XML2	T_NGUONKHAC_NSNN	number	15	yes
4750	XML2	T_NGUONKHAC_VTNN	number	15	yes
4750	XML2	T_NGUONKHAC_VTTN	number	15	yes
4750	XML2	T_NGUONKHAC_CL	number	15	yes
4750	XML2	T_NGUONKHAC	number	15	yes
4750	XML2	MUC_HUONG	number	3	yes
4750	XML2	T_BNTT	number	15	yes
4750	XML2	T_BNCCT	number	15	yes
4750	XML2	T_BHTT	number	15	yes
4750	XML2	MA_KHOA	text	15	yes
4750	XML2	MA_BAC_SI	text	255	unknown
4750	XML2	MA_DICH_VU	text	255	unknown
4750	XML2	NGAY_YL	text	12	yes
4750	XML2	NGAY_TH_YL	text	12	no
4750	XML2	MA_PTTT	number	1	yes
4750	XML2	NGUON_CTRA	number	1	yes
4750	XML2	VET_THUONG_TP	number	1	no
4750	XML2	DU_PHONG	text		no
4750	XML3	MA_LK	text	100	yes
4750	XML3	STT	number	10	yes
4750	XML3	MA_DICH_VU	text	50	unknown
4750	XML3	MA_PTTT_QT	text	255	no
4750	XML3	MA_VAT_TU	text	255	unknown
4750	XML3	MA_NHOM	number	2	yes
4750	XML3	GOI_VTYT	text	4	no
4750	XML3	TEN_VAT_TU	text	1024	unknown
4750	XML3	TEN_DICH_VU	text	1024	unknown
4750	XML3	MA_XANG_DAU	text	20	group 12
4750	XML3	DON_VI_TINH	text	50	yes
4750	XML3	PHAM_VI	number	1	yes
4750	XML3	SO_LUONG	number	10	yes
4750	XML3	DON_GIA_BV	number	15	yes
4750	XML3	DON_GIA_BH	number	15	yes
4750	XML3	TT_THAU	text	100	group 10
4750	XML3	TYLE_TT_DV	number	3	yes
4750	XML3	TYLE_TT_BH	number	3	yes
4750	XML3	THANH_TIEN_BV	number	15	yes
4750	XML3	THANH_TIEN_BH	number	15	yes
4750	XML3	T_TRANTT	number	15	no
4750	XML3	MUC_HUONG	number	3	yes
4750	XML3	T_NGUONKHAC_NSNN	number	15	yes
4750	XML3	T_NGUONKHAC_VTNN	number	15	yes
4750	XML3	T_NGUONKHAC_VTTN	number	15	yes
4750	XML3	T_NGUONKHAC_CL	number	15	yes
4750	XML3	T_NGUONKHAC	number	15	yes
4750	XML3	T_BNTT	number	15	yes
4750	XML3	T_BNCCT	number	15	yes
4750	XML3	T_BHTT	number	15	yes
4750	XML3	MA_KHOA	text	20	yes
4750	XML3	MA_GIUONG	text	50	no
4750	XML3	MA_BAC_SI	text	255	yes
4750	XML3	NGUOI_THUC_HIEN	text	255	group 1,2,3,8,18
4750	XML3	MA_BENH	text	100	yes
4750	XML3	MA_BENH_YHCT	text	255	no
4750	XML3	NGAY_YL	text	12	yes
4750	XML3	NGAY_TH_YL	text	12	group 1,2,3,8,18
4750	XML3	NGAY_KQ	text	12	no
4750	XML3	MA_PTTT	number	1	yes
4750	XML3	VET_THUONG_TP	number	1	no
4750	XML3	PP_VO_CAM	number	1	no
4750	XML3	VI_TRI_TH_DVKT	number	3	no
4750	XML3	MA_MAY	text	1024	no
4750	XML3	MA_HIEU_SP	text	255	no
4750	XML3	TAI_SU_DUNG	number	1	no
4750	XML3	DU_PHONG	text		no
4750	XML4	MA_LK	text	100	yes
4750	XML4	STT	number	10	yes
4750	XML4	MA_DICH_VU	text	50	no
4750	XML4	MA_CHI_SO	text	50	no
4750	XML4	TEN_CHI_SO	text	255	yes
4750	XML4	GIA_TRI	text	50	no
4750	XML4	DON_VI_DO	text	50	no
4750	XML4	MO_TA	text		no
4750	XML4	KET_LUAN	text		no
4750	XML4	NGAY_KQ	text	12	filled GIA_TRI
4750	XML4	MA_BS_DOC_KQ	text	255	no
4750	XML4	DU_PHONG	text		no
4750	XML5	MA_LK	text	100	yes
4750	XML5	STT	number	10	yes
4750	XML5	DIEN_BIEN_LS	text		yes
4750	XML5	GIAI_DOAN_BENH	text		no
4750	XML5	HOI_CHAN	text		no
4750	XML5	PHAU_THUAT	text		no
4750	XML5	THOI_DIEM_DBLS	text	12	yes
4750	XML5	NGUOI_THUC_HIEN	text	255	yes
4750	XML5	DU_PHONG	text		no
4210	XML1	MA_LK	text		inferred
4210	XML1	STT	text		no
4210	XML1	MA_BN	text		inferred
4210	XML1	HO_TEN	text		inferred
4210	XML1	NGAY_SINH	text		inferred
4210	XML1	GIOI_TINH	text		inferred
4210	XML1	DIA_CHI	text		no
4210	XML1	MA_THE	text		no
4210	XML1	MA_DKBD	text		no
4210	XML1	GT_THE_TU	text		no
4210	XML1	GT_THE_DEN	text		no
4210	XML1	MIEN_CUNG_CT	text		no
4210	XML1	TEN_BENH	text		no
4210	XML1	MA_BENH	text		no
4210	XML1	MA_BENHKHAC	text		no
4210	XML1	MA_LYDO_VVIEN	text		no
4210	XML1	MA_NOI_CHUYEN	text		no
4210	XML1	MA_TAI_NAN	text		no
4210	XML1	NGAY_VAO	text		inferred
4210	XML1	NGAY_RA	text		inferred
4210	XML1	SO_NGAY_DTRI	text		no
4210	XML1	KET_QUA_DTRI	text		no
4210	XML1	TINH_TRANG_RV	text		no
4210	XML1	NGAY_TTOAN	text		no
4210	XML1	T_THUOC	text		inferred
4210	XML1	T_VTYT	text		inferred
4210	XML1	T_TONGCHI	text		no
4210	XML1	T_BNTT	text		inferred
4210	XML1	T_BNCCT	text		inferred
4210	XML1	T_BHTT	text		inferred
4210	XML1	T_NGUONKHAC	text		inferred
4210	XML1	T_NGOAIDS	text		no
4210	XML1	NAM_QT	text		inferred
4210	XML1	THANG_QT	text		inferred
4210	XML1	MA_LOAI_KCB	text		no
4210	XML1	MA_KHOA	text		no
4210	XML1	MA_CSKCB	text		inferred
4210	XML1	MA_KHUVUC	text		no
4210	XML1	MA_PTTT_QT	text		no
4210	XML1	CAN_NANG	text		no
4210	XML2	MA_LK	text		inferred
4210	XML2	STT	text		inferred
4210	XML2	MA_THUOC	text		inferred
4210	XML2	MA_NHOM	text		inferred
4210	XML2	TEN_THUOC	text		inferred
4210	XML2	DON_VI_TINH	text		no
4210	XML2	HAM_LUONG	text		no
4210	XML2	DUONG_DUNG	text		no
4210	XML2	LIEU_DUNG	text		no
4210	XML2	SO_DANG_KY	text		no
4210	XML2	TT_THAU	text		no
4210	XML2	PHAM_VI	text		no
4210	XML2	SO_LUONG	text		inferred
4210	XML2	DON_GIA	text		inferred
4210	XML2	TYLE_TT	text		no
4210	XML2	THANH_TIEN	text		no
4210	XML2	MUC_HUONG	text		no
4210	XML2	T_NGUONKHAC	text		no
4210	XML2	T_BNTT	text		no
4210	XML2	T_BHTT	text		no
4210	XML2	T_BNCCT	text		no
4210	XML2	T_NGOAIDS	text		no
4210	XML2	MA_KHOA	text		no
4210	XML2	MA_BAC_SI	text		no
4210	XML2	MA_BENH	text		no
4210	XML2	NGAY_YL	text		no
4210	XML2	MA_PTTT	text		no
4210	XML3	MA_LK	text		inferred
4210	XML3	STT	text		inferred
4210	XML3	MA_DICH_VU	text		no
4210	XML3	MA_VAT_TU	text		no
4210	XML3	MA_NHOM	text		inferred
4210	XML3	GOI_VTYT	text		no
4210	XML3	TEN_VAT_TU	text		no
4210	XML3	TEN_DICH_VU	text		no
4210	XML3	DON_VI_TINH	text		no
4210	XML3	PHAM_VI	text		no
4210	XML3	SO_LUONG	text		no
4210	XML3	DON_GIA	text		no
4210	XML3	TT_THAU	text		no
4210	XML3	TYLE_TT	text		no
4210	XML3	THANH_TIEN	text		no
4210	XML3	T_TRANTT	text		no
4210	XML3	MUC_HUONG	text		no
4210	XML3	T_NGUONKHAC	text		no
4210	XML3	T_BNTT	text		no
4210	XML3	T_BHTT	text		no
4210	XML3	T_BNCCT	text		no
4210	XML3	T_NGOAIDS	text		no
4210	XML3	MA_KHOA	text		no
4210	XML3	MA_GIUONG	text		no
4210	XML3	MA_BAC_SI	text		no
4210	XML3	MA_BENH	text		no
4210	XML3	NGAY_YL	text		inferred
4210	XML3	NGAY_KQ	text		no
4210	XML3	MA_PTTT	text		no
4210	XML4	MA_LK	text		no
4210	XML4	STT	text		no
4210	XML4	MA_DICH_VU	text		no
4210	XML4	MA_CHI_SO	text		no
4210	XML4	TEN_CHI_SO	text		no
4210	XML4	GIA_TRI	text		no
4210	XML4	MA_MAY	text		no
4210	XML4	MO_TA	text		no
4210	XML4	KET_LUAN	text		no
4210	XML4	NGAY_KQ	text		no
4210	XML5	MA_LK	text		no
4210	XML5	STT	text		no
4210	XML5	DIEN_BIEN	text		no
4210	XML5	HOI_CHAN	text		no
4210	XML5	PHAU_THUAT	text		no
4210	XML5	NGAY_YL	text		no
9324	XML1	MA_LK	text		inferred
9324	XML1	STT	text		no
9324	XML1	MA_BN	text		inferred
9324	XML1	HO_TEN	text		inferred
9324	XML1	NGAY_SINH	text		inferred
9324	XML1	GIOI_TINH	text		inferred
9324	XML1	DIA_CHI	text		no
9324	XML1	MA_THE	text		no
9324	XML1	MA_DKBD	text		no
9324	XML1	GT_THE_TU	text		no
9324	XML1	GT_THE_DEN	text		no
9324	XML1	TEN_BENH	text		no
9324	XML1	MA_BENH	text		no
9324	XML1	MA_BENHKHAC	text		no
9324	XML1	MA_LYDO_VVIEN	text		no
9324	XML1	MA_NOI_CHUYEN	text		no
9324	XML1	MA_TAI_NAN	text		no
9324	XML1	NGAY_VAO	text		inferred
9324	XML1	NGAY_RA	text		inferred
9324	XML1	SO_NGAY_DTRI	text		no
9324	XML1	KET_QUA_DTRI	text		no
9324	XML1	TINH_TRANG_RV	text		no
9324	XML1	NGAY_TTOAN	text		no
9324	XML1	MUC_HUONG	text		no
9324	XML1	T_THUOC	text		inferred
9324	XML1	T_VTYT	text		inferred
9324	XML1	T_TONGCHI	text		no
9324	XML1	T_BNTT	text		inferred
9324	XML1	T_BHTT	text		inferred
9324	XML1	T_NGUONKHAC	text		inferred
9324	XML1	T_NGOAIDS	text		no
9324	XML1	NAM_QT	text		inferred
9324	XML1	THANG_QT	text		inferred
9324	XML1	MA_LOAI_KCB	text		no
9324	XML1	MA_KHOA	text		no
9324	XML1	MA_CSKCB	text		inferred
9324	XML1	MA_KHUVUC	text		no
9324	XML1	MA_PTTT_QT	text		no
9324	XML1	CAN_NANG	text		no
9324	XML2	MA_LK	text		inferred
9324	XML2	STT	text		inferred
9324	XML2	MA_THUOC	text		inferred
9324	XML2	MA_NHOM	text		inferred
9324	XML2	TEN_THUOC	text		inferred
9324	XML2	DON_VI_TINH	text		no
9324	XML2	HAM_LUONG	text		no
9324	XML2	DUONG_DUNG	text		no
9324	XML2	LIEU_DUNG	text		no
9324	XML2	SO_DANG_KY	text		no
9324	XML2	SO_LUONG	text		inferred
9324	XML2	DON_GIA	text		inferred
9324	XML2	TYLE_TT	text		no
9324	XML2	THANH_TIEN	text		no
9324	XML2	MA_KHOA	text		no
9324	XML2	MA_BAC_SI	text		no
9324	XML2	MA_BENH	text		no
9324	XML2	NGAY_YL	text		no
9324	XML2	MA_PTTT	text		no
9324	XML3	MA_LK	text		inferred
9324	XML3	STT	text		inferred
9324	XML3	MA_DICH_VU	text		no
9324	XML3	MA_VAT_TU	text		no
9324	XML3	MA_NHOM	text		inferred
9324	XML3	TEN_DICH_VU	text		no
9324	XML3	DON_VI_TINH	text		no
9324	XML3	SO_LUONG	text		no
9324	XML3	DON_GIA	text		no
9324	XML3	TYLE_TT	text		no
9324	XML3	THANH_TIEN	text		no
9324	XML3	MA_KHOA	text		no
9324	XML3	MA_BAC_SI	text		no
9324	XML3	MA_BENH	text		no
9324	XML3	NGAY_YL	text		inferred
9324	XML3	NGAY_KQ	text		no
9324	XML3	MA_PTTT	text		no
9324	XML4	MA_LK	text		no
9324	XML4	STT	text		no
9324	XML4	MA_DICH_VU	text		no
9324	XML4	MA_CHI_SO	text		no
9324	XML4	TEN_CHI_SO	text		no
9324	XML4	GIA_TRI	text		no
9324	XML4	MA_MAY	text		no
9324	XML4	MO_TA	text		no
9324	XML4	KET_LUAN	text		no
9324	XML4	NGAY_KQ	text		no
9324	XML5	MA_LK	text		no
9324	XML5	STT	text		no
9324	XML5	DIEN_BIEN	text		no
9324	XML5	HOI_CHAN	text		no
9324	XML5	PHAU_THUAT	text		no
9324	XML5	NGAY_YL	text		no`;
