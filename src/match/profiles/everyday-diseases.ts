/**
 * Names that doctors and patients use and no edition gives, by ICD-10 code: inclusion terms, eponyms, common words.
 * Facts of the language and of the classification's index, written by us; found by one of them a code is never certain.
 * `code: name, name`.
 */
const TABLE = `
A01.0: thương hàn, sốt thương hàn
A03.9: lỵ trực trùng, lỵ trực khuẩn, shigella
A05.9: ngộ độc thức ăn, ngộ độc thực phẩm, nhiễm độc thức ăn
A06.9: lỵ amip, nhiễm amip, amip
A09: tiêu chảy, tiêu chảy cấp, tiêu chảy nhiễm khuẩn, nhiễm khuẩn đường ruột, viêm dạ dày ruột cấp, viêm ruột cấp, rối loạn tiêu hóa nhiễm khuẩn
A15.0: lao phổi afb dương tính, lao phổi có bằng chứng vi khuẩn
A16.2: lao phổi, lao phổi afb âm tính
A16.5: tràn dịch màng phổi do lao, lao màng phổi
A17.0: lao màng não
A18.0: lao cột sống, lao xương khớp, lao khớp
A18.2: lao hạch
A27.9: bệnh leptospira, xoắn khuẩn vàng da
A30.9: phong, hủi, cùi, hansen
A35: uốn ván
A36.9: bạch hầu
A37.9: ho gà
A41.9: nhiễm trùng máu, nhiễm khuẩn huyết, nhiễm trùng huyết
A46: viêm quầng
A53.9: giang mai
A54.9: lậu, bệnh lậu
A60.0: herpes sinh dục, mụn rộp sinh dục
A63.0: sùi mào gà, mào gà sinh dục
A69.2: lyme
A75.3: sốt mò
A82.9: dại, chó dại cắn lên cơn
A83.0: viêm não nhật bản, viêm não nhật bản b
A87.9: viêm màng não virus
A97.9: sốt xuất huyết, sốt xuất huyết dengue, sốt dengue, sxh, sxhd
A97.2: sốt xuất huyết dengue nặng, sốc sốt xuất huyết
B00.9: herpes, nhiễm herpes
B01.9: thủy đậu, trái rạ, phỏng dạ
B02.9: zona, giời leo, zona thần kinh, zôna
B05.9: sởi, ban sởi
B06.9: rubella, sởi đức
B07: hột cơm, mụn cóc, mụn cơm
B08.1: u mềm lây
B08.4: tay chân miệng, tcm
B08.5: viêm họng mụn nước, herpangina
B15.9: viêm gan a
B16.9: viêm gan b cấp, viêm gan virus b
B17.1: viêm gan c cấp
B18.1: viêm gan b mạn, vgb mạn, viêm gan virus b mạn
B18.2: viêm gan c mạn, vgc mạn, viêm gan virus c
B19.9: viêm gan virus
B24: hiv, nhiễm hiv, aids, hiv aids
B26.9: quai bị
B27.9: tăng bạch cầu đơn nhân nhiễm khuẩn, ebv
B34.9: nhiễm virus, sốt virus, nhiễm siêu vi, sốt phát ban
B35.0: nấm đầu, nấm tóc
B35.1: nấm móng
B35.3: nấm kẽ chân
B35.4: nấm thân, hắc lào
B35.9: nấm da
B36.0: lang ben
B37.0: nấm miệng, tưa miệng, tưa lưỡi, nấm lưỡi
B37.3: nấm âm đạo, viêm âm đạo do nấm, candida âm đạo
B44.1: nấm phổi aspergillus, nhiễm nấm aspergillus phổi, u nấm phổi
B45.1: viêm màng não do nấm cryptococcus
B54: sốt rét
B66.3: sán lá gan lớn
B66.1: sán lá gan nhỏ
B68.9: sán dây
B69.0: sán não, ấu trùng sán lợn ở não
B77.9: giun đũa
B80: giun kim
B82.0: nhiễm giun, nhiễm giun sán, giun đường ruột
B83.0: giun đũa chó mèo, nhiễm toxocara
B85.0: chấy, chí
B86: ghẻ, cái ghẻ
B90.9: di chứng lao
B94.1: di chứng viêm não
C11.9: ung thư vòm, ung thư vòm họng, ung thư vòm mũi họng
C14.0: ung thư họng
C16.9: ung thư bao tử, ung thư dạ dày
C18.9: ung thư đại tràng, ung thư ruột già
C20: ung thư trực tràng
C22.0: ung thư tế bào gan, hcc, ung thư biểu mô tế bào gan
C22.9: ung thư gan
C34.9: ung thư phổi
C44.9: ung thư da
C50.9: ung thư vú
C53.9: ung thư cổ tử cung
C54.1: ung thư nội mạc tử cung, ung thư niêm mạc tử cung
C55: ung thư tử cung
C56: ung thư buồng trứng
C61: ung thư tiền liệt tuyến
C64: ung thư thận
C67.9: ung thư bàng quang
C71.9: ung thư não, u não ác tính
C73: ung thư tuyến giáp, ung thư giáp
C81.9: hodgkin, bệnh hodgkin, u lympho hodgkin
C85.9: u lympho, u lympho ác tính, u lympho không hodgkin, u hạch ác tính
C90.0: đa u tủy, đa u tủy xương, kahler
C91.0: bạch cầu cấp dòng lympho
C92.0: bạch cầu cấp dòng tủy
C92.1: bạch cầu mạn dòng tủy, bạch cầu kinh dòng tủy, bạch cầu kinh dòng hạt, bạch cầu kinh
C95.0: bạch cầu cấp
C95.9: ung thư máu, bạch cầu, máu trắng
D16.9: u xương lành tính, u xương
D17.9: u mỡ, bướu mỡ
D18.0: u máu, bướu máu
D22.9: nốt ruồi
D24: u vú lành tính, u xơ tuyến vú, nhân xơ tuyến vú, bướu sợi tuyến vú
D25.9: u xơ tử cung, nhân xơ tử cung
D27: u nang buồng trứng, u buồng trứng
D45: đa hồng cầu, đa hồng cầu nguyên phát
D46.9: rối loạn sinh tủy
D47.3: tăng tiểu cầu, tăng tiểu cầu tiên phát, tăng tiểu cầu nguyên phát
D50.9: thiếu máu thiếu sắt
D56.9: thalassemia, tan máu bẩm sinh, thiếu máu huyết tán bẩm sinh
D59.1: thiếu máu tan máu tự miễn, thiếu máu huyết tán miễn dịch
D61.9: suy tủy, suy tủy xương, thiếu máu bất sản
D61.0: suy tủy bẩm sinh
D64.9: thiếu máu
D66: hemophilia, hemophilia a, máu khó đông
D67: hemophilia b
D68.0: von willebrand
D69.0: schonlein henoch, henoch schonlein, ban xuất huyết schonlein henoch, viêm mao mạch dị ứng
D69.3: xuất huyết giảm tiểu cầu, xuất huyết giảm tiểu cầu miễn dịch
D69.6: giảm tiểu cầu
D73.1: cường lách
D76.1: hội chứng thực bào máu
D86.9: sarcoidosis
E03.1: suy giáp bẩm sinh
E03.9: suy giáp, nhược giáp
E04.9: bướu cổ, bướu giáp, nhân giáp, bướu giáp nhân
E05.0: basedow, bệnh basedow, graves, bướu giáp độc lan tỏa
E05.9: cường giáp, nhiễm độc giáp
E06.1: viêm tuyến giáp bán cấp
E06.3: hashimoto, viêm tuyến giáp hashimoto
E10.9: đái tháo đường type 1, tiểu đường trẻ
E11.9: đái tháo đường type 2, đtđ2
E14.9: đái tháo đường, bệnh tiểu đường
E16.2: hạ đường huyết, tụt đường huyết
E20.9: suy cận giáp, suy tuyến cận giáp
E21.3: cường cận giáp, cường tuyến cận giáp
E22.0: to đầu chi, to các viễn cực, khổng lồ
E23.0: suy tuyến yên
E23.2: đái tháo nhạt, đái nhạt
E24.9: cushing, hội chứng cushing
E25.0: tăng sản thượng thận bẩm sinh
E26.9: cường aldosteron, tăng aldosteron, conn
E27.1: addison
E27.4: suy thượng thận, suy vỏ thượng thận, suy tuyến thượng thận
E28.2: buồng trứng đa nang, pcos
E30.1: dậy thì sớm
E46: suy dinh dưỡng
E55.9: thiếu vitamin d
E61.1: thiếu sắt
E66.9: béo phì, thừa cân
E74.0: pompe
E75.2: gaucher, fabry, niemann pick, krabbe
E78.0: tăng cholesterol, tăng cholesterol máu
E78.1: tăng triglycerid, tăng triglycerid máu
E78.5: rối loạn lipid máu, rối loạn mỡ máu, rối loạn chuyển hóa lipid, tăng lipid máu, mỡ máu
E79.0: tăng acid uric, tăng acid uric máu
E80.2: porphyria, rối loạn chuyển hóa porphyrin
E83.0: wilson, bệnh wilson
E83.1: thừa sắt, ứ sắt, nhiễm sắc tố sắt, rối loạn chuyển hóa sắt
E83.5: hạ canxi máu, hạ canxi, thiếu canxi, tăng canxi máu
E84.9: xơ nang
E85.9: amyloidosis, thoái hóa dạng bột
E86: mất nước
E87.1: hạ natri máu, hạ natri
E87.5: tăng kali máu, tăng kali
E87.6: hạ kali máu, hạ kali
E87.8: rối loạn điện giải
F00.9: sa sút trí tuệ trong bệnh alzheimer
F01.9: sa sút trí tuệ mạch máu, mất trí nhớ do bệnh mạch máu
F03: sa sút trí tuệ, mất trí, lẫn tuổi già
F10.2: nghiện rượu, lệ thuộc rượu
F11.2: nghiện heroin, nghiện thuốc phiện, nghiện ma túy
F17.2: nghiện thuốc lá
F20.9: tâm thần phân liệt
F31.9: rối loạn lưỡng cực, rối loạn cảm xúc lưỡng cực
F32.9: trầm cảm
F33.9: trầm cảm tái diễn, trầm cảm tái phát
F41.1: rối loạn lo âu lan tỏa
F41.2: rối loạn lo âu trầm cảm, lo âu trầm cảm
F41.9: rối loạn lo âu, lo âu
F42.9: rối loạn ám ảnh cưỡng bức, ám ảnh cưỡng chế
F43.1: rối loạn stress sau sang chấn, ptsd
F48.0: suy nhược thần kinh, suy nhược cơ thể, suy nhược
F51.0: mất ngủ, mất ngủ không thực tổn
F79.9: thiểu năng trí tuệ, chậm phát triển trí tuệ, chậm phát triển tâm thần
F80.9: chậm nói
F84.0: tự kỷ, rối loạn phổ tự kỷ
F90.0: tăng động giảm chú ý, adhd
F98.0: đái dầm
G00.9: viêm màng não mủ
G03.9: viêm màng não
G04.9: viêm não
G12.2: xơ cứng cột bên teo cơ, als, bệnh nơ ron vận động
G20: parkinson, bệnh parkinson
G24.9: loạn trương lực cơ
G30.9: alzheimer, bệnh alzheimer
G35: xơ cứng rải rác, đa xơ cứng
G40.9: động kinh
G43.9: đau nửa đầu, migraine, đau đầu migraine, đau đầu vận mạch
G44.2: đau đầu do căng thẳng, đau đầu căng thẳng
G45.9: thiếu máu não thoáng qua, thiểu năng tuần hoàn não, cơn thiếu máu não thoáng qua, tia
G47.0: mất ngủ, rối loạn giấc ngủ
G47.3: ngưng thở khi ngủ
G50.0: đau dây thần kinh v, đau dây v, đau dây thần kinh tam thoa
G51.0: liệt bell, liệt vii ngoại biên, liệt dây vii ngoại biên, liệt dây thần kinh vii ngoại biên, liệt mặt, liệt mặt ngoại biên, liệt thần kinh mặt, méo miệng
G54.2: hội chứng chèn ép rễ cổ
G56.0: ống cổ tay, hội chứng ống cổ tay
G58.0: đau thần kinh liên sườn, đau dây thần kinh liên sườn
G61.0: guillain barre, hội chứng guillain barre
G62.9: viêm đa dây thần kinh, bệnh đa dây thần kinh
G70.0: nhược cơ
G80.9: bại não
G81.9: liệt nửa người
G82.2: liệt hai chân, liệt hai chi dưới, liệt 2 chân
G82.5: liệt tứ chi
G91.9: não úng thủy, giãn não thất
G93.1: tổn thương não do thiếu oxy
G93.6: phù não
H00.0: lẹo, lẹo mắt
H00.1: chắp, chắp mắt
H04.1: khô mắt
H10.9: đau mắt đỏ, viêm kết mạc, viêm kết mạc cấp
H11.0: mộng thịt, mộng mắt
H16.9: viêm giác mạc
H16.0: loét giác mạc, viêm loét giác mạc
H20.9: viêm màng bồ đào, viêm mống mắt thể mi
H26.9: đục thủy tinh thể, cườm khô, đục thể thủy tinh
H25.9: đục thủy tinh thể tuổi già, đục thể thủy tinh tuổi già
H33.2: bong võng mạc
H35.3: thoái hóa hoàng điểm
H36.0: bệnh võng mạc đái tháo đường
H40.9: glôcôm, cườm nước, thiên đầu thống
H50.9: lác, lé
H52.1: cận thị
H52.0: viễn thị
H52.2: loạn thị
H52.4: lão thị
H60.9: viêm ống tai ngoài, viêm tai ngoài
H61.2: nút ráy tai, ráy tai
H65.9: viêm tai giữa thanh dịch, viêm tai giữa ứ dịch
H66.9: viêm tai giữa, viêm tai giữa cấp, vtg
H81.0: meniere
H81.9: rối loạn tiền đình, rltđ, hội chứng tiền đình
H91.2: điếc đột ngột
H91.9: điếc, nghe kém, giảm thính lực
H93.1: ù tai
I05.0: hẹp van hai lá, hẹp hai lá, hẹp van 2 lá
I10: tăng huyết áp, tăng huyết áp độ 1, tăng huyết áp độ 2, tăng huyết áp độ 3, cao áp, lên huyết áp
I20.0: đau thắt ngực không ổn định, cơn đau thắt ngực không ổn định
I20.9: đau thắt ngực, cơn đau thắt ngực
I21.9: nhồi máu cơ tim, nhồi máu cơ tim cấp
I24.9: hội chứng vành cấp, hội chứng mạch vành cấp
I25.2: nhồi máu cơ tim cũ
I25.9: bệnh mạch vành, thiếu máu cơ tim, bệnh tim thiếu máu cục bộ, bttmcb, suy vành, thiểu năng vành, tmct
I26.9: thuyên tắc phổi, nhồi máu phổi, thuyên tắc động mạch phổi
I27.0: tăng áp phổi nguyên phát
I27.2: tăng áp phổi, tăng áp động mạch phổi
I27.9: tâm phế mạn
I31.3: tràn dịch màng tim, tràn dịch màng ngoài tim
I33.0: viêm nội tâm mạc nhiễm khuẩn, osler
I34.0: hở van hai lá, hở hai lá, hở van 2 lá
I35.0: hẹp van động mạch chủ
I35.1: hở van động mạch chủ
I38: bệnh van tim
I42.0: bệnh cơ tim giãn
I42.2: bệnh cơ tim phì đại
I44.3: block nhĩ thất, blốc nhĩ thất
I46.9: ngừng tuần hoàn, ngừng tim, ngưng tim
I47.1: nhịp nhanh trên thất, cơn nhịp nhanh trên thất
I48.9: rung nhĩ, loạn nhịp hoàn toàn
I49.3: ngoại tâm thu thất
I49.4: ngoại tâm thu
I49.5: suy nút xoang, hội chứng nút xoang bệnh lý
I49.9: rối loạn nhịp tim, loạn nhịp tim, loạn nhịp
I50.9: suy tim, suy tim độ 2, suy tim độ 3, suy tim độ 4
I51.4: viêm cơ tim
I61.9: xuất huyết não, chảy máu não
I63.9: nhồi máu não, nmn, đột quỵ nhồi máu não
I64: tai biến mạch máu não, tai biến
I67.8: thiếu máu não, thiếu máu não mạn
I69.3: di chứng nhồi máu não
I69.4: di chứng đột quỵ, di chứng tai biến mạch máu não, di chứng tbmmn
I70.2: xơ vữa động mạch chi dưới, xơ vữa động mạch chân
I70.9: xơ vữa động mạch
I71.0: bóc tách động mạch chủ, lóc tách động mạch chủ, tách thành động mạch chủ
I71.4: phình động mạch chủ bụng
I73.0: raynaud
I73.1: buerger
I80.2: huyết khối tĩnh mạch sâu, huyết khối tĩnh mạch sâu chi dưới
I83.9: giãn tĩnh mạch chi dưới, giãn tĩnh mạch chân, suy giãn tĩnh mạch, suy giãn tĩnh mạch chi dưới, suy giãn tĩnh mạch chân
I85.9: giãn tĩnh mạch thực quản
I86.1: giãn tĩnh mạch tinh, giãn tĩnh mạch thừng tinh
I87.2: suy tĩnh mạch, suy tĩnh mạch chi dưới
I88.9: viêm hạch, nổi hạch
I95.9: huyết áp thấp, hạ huyết áp, tụt huyết áp
J00: cảm lạnh, cảm cúm thông thường, cảm thường, viêm mũi họng, viêm mũi họng cấp, cảm
J01.9: viêm xoang cấp
J02.9: viêm họng, viêm họng cấp, đau họng
J03.9: viêm amidan, viêm amidan cấp
J04.0: viêm thanh quản
J06.9: viêm đường hô hấp trên, viêm hô hấp trên, nhiễm khuẩn hô hấp trên, nkhht
J11.1: cúm, cảm cúm
J15.9: viêm phổi do vi khuẩn
J18.0: viêm phế quản phổi, phế quản phế viêm
J18.9: viêm phổi, viêm phổi cộng đồng
J20.9: viêm phế quản cấp
J21.9: viêm tiểu phế quản
J30.4: viêm mũi dị ứng
J31.0: viêm mũi mạn
J31.2: viêm họng mạn, viêm họng hạt
J32.9: viêm xoang, viêm xoang mạn, viêm đa xoang
J33.9: polyp mũi
J34.2: vẹo vách ngăn, lệch vách ngăn mũi
J35.0: viêm amidan mạn
J35.2: viêm va, quá phát va
J36: áp xe quanh amidan
J40: viêm phế quản
J42: viêm phế quản mạn
J43.9: khí phế thũng, giãn phế nang
J44.9: copd, bệnh phổi tắc nghẽn mạn tính, phổi tắc nghẽn mạn tính, bptnmt
J44.1: đợt cấp copd, đợt cấp bệnh phổi tắc nghẽn mạn tính, copd đợt cấp
J45.9: hen, hen phế quản, hen suyễn, hpq
J47: giãn phế quản
J62.8: bụi phổi silic
J81: phù phổi, phù phổi cấp
J84.1: xơ phổi
J84.9: bệnh phổi mô kẽ, bệnh phổi kẽ
J85.2: áp xe phổi
J90: tràn dịch màng phổi, tdmp
J93.9: tràn khí màng phổi, tkmp
J96.0: suy hô hấp, suy hô hấp cấp
K02.9: sâu răng
K04.0: viêm tủy răng, viêm tủy
K04.7: áp xe quanh răng, áp xe răng
K05.1: viêm lợi, viêm lợi mạn
K05.3: viêm nha chu, viêm quanh răng, nha chu
K08.1: mất răng
K12.0: nhiệt miệng, loét miệng, áp tơ miệng
K21.9: trào ngược dạ dày, trào ngược dạ dày thực quản, trào ngược
K22.0: co thắt tâm vị
K25.9: loét dạ dày, viêm loét dạ dày
K26.9: loét tá tràng, loét hành tá tràng
K27.9: viêm loét dạ dày tá tràng, loét dạ dày tá tràng
K29.7: viêm dạ dày, đau dạ dày, viêm dạ dày hp
K29.9: viêm dạ dày tá tràng
K30: rối loạn tiêu hóa, khó tiêu, đầy bụng khó tiêu, rối loạn tiêu hóa chức năng
K35.8: viêm ruột thừa cấp
K37: viêm ruột thừa
K40.9: thoát vị bẹn
K42.9: thoát vị rốn
K50.9: crohn
K51.9: viêm loét đại trực tràng, viêm loét đại tràng, viêm đại trực tràng chảy máu
K52.9: viêm đại tràng, viêm đại tràng mạn, viêm ruột
K56.6: tắc ruột
K57.9: túi thừa đại tràng
K58: ruột kích thích, hội chứng ruột kích thích, đại tràng co thắt, viêm đại tràng co thắt, ibs
K59.0: táo bón
K59.9: rối loạn chức năng ruột, rối loạn chức năng đại tràng
K60.2: nứt kẽ hậu môn, nứt hậu môn
K60.3: rò hậu môn
K61.0: áp xe hậu môn, áp xe cạnh hậu môn
K63.5: polyp đại tràng
K64.9: trĩ, bệnh trĩ, trĩ nội, trĩ hỗn hợp
K64.4: trĩ ngoại
K65.9: viêm phúc mạc
K70.3: xơ gan rượu, xơ gan do rượu
K72.9: suy gan, hôn mê gan, tiền hôn mê gan
K73.9: viêm gan mạn, viêm gan mạn tính
K74.3: xơ gan mật nguyên phát
K74.6: xơ gan, xơ gan mất bù, xơ gan cổ trướng, xơ gan child
K75.0: áp xe gan
K75.4: viêm gan tự miễn
K75.9: viêm gan, tăng men gan
K76.0: gan nhiễm mỡ
K80.2: sỏi túi mật, sỏi mật
K80.5: sỏi ống mật chủ, sỏi đường mật, sỏi omc
K81.0: viêm túi mật cấp
K81.9: viêm túi mật
K82.8: polyp túi mật
K83.0: viêm đường mật, viêm đường mật mạn
K85.9: viêm tụy cấp
K86.1: viêm tụy mạn
K92.0: nôn ra máu
K92.1: đi ngoài phân đen, ỉa phân đen
K92.2: xuất huyết tiêu hóa, xhth, chảy máu tiêu hóa, chảy máu đường tiêu hóa
L01.0: chốc, chốc lở
L02.9: nhọt, áp xe da, mụn nhọt
L03.9: viêm mô tế bào
L08.9: nhiễm trùng da, viêm da mủ
L10.9: pemphigus
L12.0: pemphigoid bọng nước, bọng nước dạng pemphigus
L20.9: viêm da cơ địa, chàm thể tạng
L21.9: viêm da tiết bã, viêm da dầu
L23.9: viêm da dị ứng
L25.9: viêm da tiếp xúc
L30.9: chàm, eczema, viêm da, tổ đỉa
L40.9: vảy nến
L50.9: mày đay, mề đay, nổi mề đay
L51.1: steven johnson, hội chứng steven johnson
L51.2: lyell
L60.0: móng quặp, móng chọc thịt
L63.9: rụng tóc từng vùng
L65.9: rụng tóc
L70.9: trứng cá, mụn trứng cá, mụn
L72.1: nang bã, nang bã đậu, u bã đậu, kén bã đậu
L73.2: viêm tuyến mồ hôi
L80: bạch biến
L89: loét tì đè, loét do nằm lâu
L91.0: sẹo lồi
L93.0: lupus ban đỏ dạng đĩa
M06.9: viêm khớp dạng thấp, viêm đa khớp dạng thấp, vkdt, thấp khớp
M06.1: bệnh still
M08.9: viêm khớp thiếu niên, viêm khớp tự phát thiếu niên
M10.9: gút, gút cấp, gút mạn
M13.0: viêm đa khớp
M13.9: viêm khớp
M16.9: thoái hóa khớp háng
M17.9: thoái hóa khớp gối, thoái hóa khớp gối hai bên
M19.9: thoái hóa khớp, thoái hóa đa khớp
M25.4: tràn dịch khớp, tràn dịch khớp gối
M25.5: đau khớp, đau khớp gối
M30.0: viêm nút quanh động mạch
M30.3: kawasaki
M32.9: lupus, lupus ban đỏ, lupus ban đỏ hệ thống, lbđht
M33.1: viêm bì cơ, viêm da cơ
M33.2: viêm đa cơ
M34.9: xơ cứng bì
M35.0: sjogren
M41.9: vẹo cột sống, cong vẹo cột sống
M45: viêm cột sống dính khớp
M47.9: thoái hóa cột sống, thoái hóa cột sống thắt lưng, thoái hóa cột sống cổ, thoái hóa đốt sống, gai cột sống
M48.0: hẹp ống sống
M50.2: thoát vị đĩa đệm cổ, thoát vị đĩa đệm cột sống cổ
M51.2: thoát vị đĩa đệm, thoát vị đĩa đệm thắt lưng, thoát vị đĩa đệm cột sống thắt lưng, thoát vị đĩa đệm cột sống
M53.1: hội chứng vai gáy, hội chứng cổ vai tay, hội chứng cổ vai cánh tay
M54.2: đau vai gáy, đau cổ, đau cổ gáy, đau cột sống cổ
M54.3: đau thần kinh tọa, đau dây thần kinh tọa, đau dây thần kinh hông to, đau thần kinh hông, thần kinh tọa
M54.5: đau thắt lưng, đau cột sống thắt lưng, đau lưng dưới
M54.9: đau lưng, đau cột sống
M62.5: teo cơ
M65.9: viêm bao gân, viêm gân
M65.3: ngón tay lò xo, ngón tay bật
M67.4: nang hoạt dịch, kén bao hoạt dịch
M75.0: viêm quanh khớp vai, đông cứng khớp vai
M77.1: viêm lồi cầu ngoài, khuỷu tay tennis
M77.3: gai xương gót, gai gót chân, gai gót
M79.1: đau cơ, đau mỏi cơ
M79.2: đau thần kinh, viêm dây thần kinh
M81.9: loãng xương
M86.9: cốt tủy viêm, viêm xương, viêm tủy xương
M87.0: hoại tử chỏm xương đùi, hoại tử vô khuẩn chỏm xương đùi, hoại tử vô mạch chỏm xương đùi
N00.9: viêm cầu thận cấp
N04.9: thận hư, hội chứng thận hư, hcth, hội chứng thận hư kháng thuốc
N05.9: viêm cầu thận
N10: viêm thận bể thận cấp, viêm đài bể thận cấp, viêm bể thận cấp
N12: viêm thận bể thận, viêm đài bể thận
N13.3: thận ứ nước, ứ nước thận
N17.9: suy thận cấp, tổn thương thận cấp
N18.3: suy thận độ 3, suy thận mạn độ 3, suy thận giai đoạn 3
N18.4: suy thận độ 4, suy thận mạn độ 4, suy thận giai đoạn 4
N18.5: suy thận mạn giai đoạn cuối, suy thận giai đoạn cuối, bệnh thận mạn giai đoạn cuối, suy thận độ 5
N18.9: suy thận mạn, suy thận mãn, stm, bệnh thận mạn
N19: suy thận
N20.0: sỏi thận
N20.1: sỏi niệu quản
N20.9: sỏi tiết niệu, sỏi đường tiết niệu
N21.0: sỏi bàng quang
N23: cơn đau quặn thận
N28.1: nang thận
N30.9: viêm bàng quang
N39.0: nhiễm khuẩn tiết niệu, nhiễm trùng tiểu, nhiễm khuẩn đường tiết niệu, nhiễm trùng đường tiểu, viêm đường tiết niệu, nhiễm khuẩn đường tiểu, nktn, nkđtn
N39.3: són tiểu, tiểu són khi gắng sức
N40: phì đại tiền liệt tuyến, u xơ tiền liệt tuyến, tăng sản tiền liệt tuyến, phì đại lành tính tiền liệt tuyến, u phì đại tiền liệt tuyến
N41.9: viêm tiền liệt tuyến
N43.3: tràn dịch màng tinh hoàn
N44: xoắn tinh hoàn
N46: vô sinh nam
N47: hẹp bao quy đầu, dài bao quy đầu
N60.9: u nang tuyến vú
N61: áp xe vú, viêm tuyến vú
N70.9: viêm phần phụ
N72: viêm cổ tử cung, viêm lộ tuyến cổ tử cung
N76.0: viêm âm đạo, viêm âm hộ âm đạo, viêm phụ khoa
N80.9: lạc nội mạc tử cung
N81.4: sa tử cung
N81.9: sa sinh dục
N83.2: nang buồng trứng
N91.2: vô kinh, mất kinh
N92.0: rong kinh, cường kinh
N92.6: rối loạn kinh nguyệt, kinh nguyệt không đều
N93.9: rong huyết, ra máu âm đạo bất thường
N94.6: đau bụng kinh, thống kinh
N95.1: tiền mãn kinh, hội chứng tiền mãn kinh, mãn kinh
N97.9: vô sinh nữ, hiếm muộn, vô sinh
O00.9: thai ngoài tử cung, thai ngoài tử cung vỡ
O01.9: thai trứng, chửa trứng
O02.1: thai lưu, thai chết lưu
O03.9: sảy thai, sảy thai tự nhiên
O14.9: tiền sản giật
O15.9: sản giật
O20.0: dọa sảy thai, dọa sảy, động thai
O21.0: ốm nghén, nghén
O21.1: nôn nghén nặng
O24.4: đái tháo đường thai kỳ, tiểu đường thai kỳ, đtđ thai kỳ
O32.1: thai ngôi mông, ngôi mông, ngôi ngược
O36.5: thai chậm phát triển, thai suy dinh dưỡng
O40: đa ối
O41.0: thiểu ối
O42.9: ối vỡ non, ối vỡ sớm, rỉ ối
O44.1: rau tiền đạo, rau tiền đạo chảy máu
O44.0: rau tiền đạo không chảy máu
O47.9: dọa đẻ non, chuyển dạ giả
O48: thai già tháng, thai quá ngày
O60.1: đẻ non, sinh non
O72.1: băng huyết, băng huyết sau sinh, băng huyết sau đẻ
O80.9: đẻ thường, sinh thường
O82.9: mổ lấy thai, mổ bắt con, mổ đẻ
P07.3: trẻ đẻ non, trẻ sinh non
P21.9: ngạt sơ sinh
P22.9: suy hô hấp sơ sinh
P36.9: nhiễm khuẩn sơ sinh, nhiễm trùng sơ sinh
P59.9: vàng da sơ sinh
Q21.0: thông liên thất
Q21.1: thông liên nhĩ
Q21.3: fallot, tứ chứng fallot
Q24.9: tim bẩm sinh
Q25.0: còn ống động mạch
Q36.9: sứt môi, hở môi
Q37.9: sứt môi hở hàm ếch
Q39.0: teo thực quản
Q40.0: hẹp môn vị phì đại
Q43.1: phình đại tràng bẩm sinh, hirschsprung, giãn đại tràng bẩm sinh
Q53.9: tinh hoàn ẩn, ẩn tinh hoàn
Q54.9: lỗ tiểu lệch thấp, lỗ đái lệch thấp
Q66.0: bàn chân khoèo
Q78.0: xương thủy tinh, tạo xương bất toàn
Q90.9: down, hội chứng down
Q96.9: turner
R00.2: hồi hộp, đánh trống ngực
R04.0: chảy máu mũi, chảy máu cam
R04.2: ho ra máu
R05: ho
R06.0: khó thở
R07.4: đau ngực
R10.4: đau bụng
R11: buồn nôn, nôn
R13: nuốt khó
R17: vàng da
R18: cổ trướng, báng bụng
R20.2: tê bì, dị cảm
R31: đái máu, tiểu máu, đái ra máu
R32: són tiểu, tiểu không tự chủ, đái không tự chủ
R33: bí tiểu, bí đái
R35: tiểu đêm, đái nhiều
R42: chóng mặt, hoa mắt chóng mặt
R50.9: sốt, sốt chưa rõ nguyên nhân
R51: đau đầu, nhức đầu
R53: mệt mỏi
R55: ngất
R56.0: sốt co giật, co giật do sốt cao
R56.8: co giật
R57.2: sốc nhiễm khuẩn, sốc nhiễm trùng
R60.9: phù
R63.0: chán ăn
S00.9: chấn thương đầu
S01.0: vết thương da đầu, rách da đầu
S02.2: gãy xương mũi, gãy xương chính mũi
S06.0: chấn động não
S06.9: chấn thương sọ não
S22.3: gãy xương sườn
S32.0: gãy đốt sống thắt lưng, gãy cột sống thắt lưng, xẹp đốt sống thắt lưng
S42.0: gãy xương đòn
S42.3: gãy xương cánh tay, gãy thân xương cánh tay
S52.4: gãy hai xương cẳng tay, gãy 2 xương cẳng tay
S52.5: gãy đầu dưới xương quay
S52.9: gãy xương cẳng tay
S61.9: vết thương bàn tay
S62.6: gãy xương ngón tay, gãy đốt ngón tay
S72.0: gãy cổ xương đùi
S72.9: gãy xương đùi
S81.9: vết thương cẳng chân
S82.1: gãy mâm chày
S82.9: gãy xương cẳng chân
S83.5: đứt dây chằng chéo trước, đứt dây chằng chéo trước khớp gối
S83.2: rách sụn chêm
S91.3: vết thương bàn chân
S93.4: bong gân cổ chân, bong gân mắt cá
T07: đa chấn thương
T14.1: vết thương phần mềm, vết thương
T14.0: xây xát da, xây xát
T15.0: dị vật giác mạc
T17.2: hóc xương, dị vật họng
T30.0: bỏng
T51.9: ngộ độc rượu
T56.0: nhiễm độc chì, ngộ độc chì
T60.9: ngộ độc thuốc trừ sâu
T60.3: ngộ độc thuốc diệt cỏ, ngộ độc paraquat
T63.0: rắn cắn, rắn độc cắn
T63.4: ong đốt, côn trùng đốt, côn trùng cắn
T78.2: sốc phản vệ, phản vệ
T78.4: dị ứng
T88.7: dị ứng thuốc
U07.1: covid, covid 19, nhiễm covid
Z34.9: theo dõi thai, khám thai
Z35.9: thai nguy cơ cao, mang thai nguy cơ cao
Z49.1: lọc máu chu kỳ, chạy thận, chạy thận nhân tạo, lọc máu
Z94.0: ghép thận, sau ghép thận
Z94.4: ghép gan, sau ghép gan
`;

const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(':');
      return [
        line.slice(0, at),
        line
          .slice(at + 1)
          .split(',')
          .map((name) => name.trim()),
      ];
    }),
);

/** The everyday names of an ICD-10 code. */
export function everydayNames(code: string): readonly string[] {
  return NAMES.get(code) ?? [];
}
