"""The five plan documents as workbooks, each in a layout of its own, figures as written there.

A row is (outline, label, cell, unit of measure): a number is a number cell, a text a text cell, and
`share(66.4)` what Excel makes of a typed "66,40%". A row without a cell heads what follows. Labels
keep the documents' spelling, misread letters included.
"""
from .sheet import Book, Sheet


class share(float):
    """A percentage typed into a cell: stored as a fraction, shown with a percent sign."""


CUONG_LOI = [
    ("I", "KINH TẾ", None, ""),
    ("1", "Trồng trọt", None, ""),
    ("", "- Tổng diện tích gieo trồng", 222.8, "ha"),
    ("", "Trong đó: cây lương thực", 187, "ha"),
    ("", "- Tổng sản lượng lương thực cây có hạt", 868.38, "tấn"),
    ("2", "Chăn nuôi", None, ""),
    ("", "- Đàn trâu", 30, "con"),
    ("", "- đàn bò", 100, "con"),
    ("", "- đàn lợn", 150, "con"),
    ("", "- tổng đàn gia cầm", "12.500", "con"),
    ("", "- đàn dê", 10, "con"),
    ("", "- ao thả cá", 2, "ha"),
    ("3", "Lâm nghiệp", None, ""),
    ("", "- Diện tích trồng rừng", 110, "ha"),
    ("", "- Khai thác gỗ rừng trồng", "1.000", "m<sup>3</sup>"),
    ("", "- Khai thác nhựa thông", 760, "tấn"),
    ("4", "Ngân sách", None, ""),
    ("", "- Tổng thu ngân sách trên địa bàn", 130, "triệu đồng"),
    ("5", "Xây dựng nông thôn mới", None, ""),
    ("", "- nâng cao tiêu chí xã nông thôn mới kiểu mẫu", "02", "tiêu chí"),
    ("", "- Hoàn thành tiêu chí nông thôn mới nâng cao (tiêu chí số 1, 3, 8,10,15,16)", "06", "tiêu chí"),
    ("", "- đảm bảo nâng tiêu chí nông thôn mới nâng cao đạt lên", "12/19", "tiêu chí"),
    ("II", "VĂN HÓA - XÃ HỘI, MÔI TRƯỜNG", None, ""),
    ("1", "Tỷ lệ thôn đạt tiêu chuẩn văn hoá", "100%", "%"),
    ("2", "tỷ lệ hộ gia đình đạt danh hiệu GDVH", "trên 92%", "%"),
    ("3", "Xã đạt chuẩn quốc gia về y tế", "Duy trì và giữ vững", ""),
    ("4", "Chất lượng phổ cập giáo dục tại các cấp học", "Duy trì", ""),
    ("5", "huy động trẻ 5 tuổi ra lớp đạt", "100%", "%"),
    ("6", "Tỷ lệ người dân tham gia BHYT đạt", "95%", "%"),
    ("7", "giảm hộ nghèo, hộ cận nghèo trong năm", "12 hộ", ""),
    ("", "- chiếm tỷ lệ", "3,08%", ""),
    ("8", "Tỷ lệ lao động qua đào tạo đạt", "78%", "%"),
    ("9", "Duy trì tỷ lệ hộ gia đình được dùng nước hợp vệ sinh", "100%", "%"),
    ("10", "Duy trì tỷ lệ che phủ rừng đạt", "81%", "%"),
]

TRA_PHONG = [
    ("I", "CÁC CHỈ TIÊU KINH TẾ", None, ""),
    ("1", "Tổng sản lượng lương thực có hạt cả năm đạt", 306, "tấn"),
    ("2", "bình quân lương thực đầu người", 66.9, "kg/người/năm"),
    ("3", "Lúa nước", None, ""),
    ("", "- Diện tích", 55, "ha"), ("", "- năng suất", 39.1, "tạ/ha"), ("", "- sản lượng", 215, "tấn"),
    ("4", "Ngô", None, ""),
    ("", "- Diện tích", 30, "ha"), ("", "- năng suất", 30.3, "tạ/ha"), ("", "- sản lượng", 91, "tấn"),
    ("5", "Sắn", None, ""),
    ("", "- Diện tích", 10, "ha"), ("", "- năng suất", 144, "tạ/ha"), ("", "- sản lượng", 144, "tấn"),
    ("6", "Rau các loại", None, ""),
    ("", "- Diện tích", 15, "ha"), ("", "- năng suất", 109.3, "tạ/ha"), ("", "- sản lượng", 164, "tấn"),
    ("7", "Đậu các loại", None, ""),
    ("", "- Diện tích", 14, "ha"), ("", "- năng suất", 11.4, "tạ/ha"), ("", "- sản lượng", 16, "tấn"),
    ("8", "Gừng sè", None, ""),
    ("", "- Diện tích", "01", "ha"), ("", "- năng suất", 25, "tạ/ha"), ("", "- sản lượng", 2.5, "tấn"),
    ("9", "Trâu", 35, "con"),
    ("10", "đàn bò", 712, "con"),
    ("", "- bò lai", 60, "con"),
    ("", "- bò lai đạt tỷ lệ", "8,4%", "%"),
    ("11", "đàn lợn", 750, "con"),
    ("12", "đàn dê", 75, "con"),
    ("13", "đàn gia cầm", "4.400", "con"),
    ("14", "nuôi cá nước ngọt", "2 ha", ""),
    ("", "- sản lượng", "2 tấn", ""),
    ("15", "Tổng thu ngân sách cả năm", 6541055000, "đồng"),
    ("16", "Tổng chi ngân sách", 6541055000, "đồng"),
    ("17", "Trồng mới rừng sản xuất", 450, "ha"),
    ("", "- trồng gỗ nguyên liệu", 405, "ha"),
    ("", "- rừng gỗ lớn", 45, "ha"),
    ("18", "diện tích quế trồng mới", 45, "ha"),
    ("19", "Trồng mới gốc lồ ô", 3000, "gốc"),
    ("20", "Đạt tiêu chí Nông thôn mới (lũy kế đến thời điểm hiện tại là 09 tiêu chí)", 11, "tiêu chí"),
    ("21", "Tiêu chí hoàn thành trong năm ( Trường học và Nhà ở dân cư). Lũy kế đã đạt đến ngày "
           "31/12/2022 được 9 tiêu chí", "02", "tiêu chí"),
    ("22", "Phần đầu đạt tiêu chuẩn của Đô thị loại V theo kế hoạch huyện giao", "một số", "tiêu chuẩn"),
    ("II", "CÁC CHỈ TIÊU VĂN HÓA - XÃ HỘI", None, ""),
    ("1", "Tỷ lệ hộ nghèo", "giảm còn 53,38%", ""),
    ("", "- Số hộ nghèo", "giảm 76 hộ", ""),
    ("2", "cận nghèo", "7,07%", "%"),
    ("", "- Số hộ cận nghèo", "tăng 20 hộ", ""),
    ("3", "Tỷ lệ trẻ em dưới 5 tuổi suy suy dưỡng thể nhẹ cân", share(36), "%"),
    ("4", "Tỷ lệ hộ gia đình đạt chuẩn TCVH", share(66.4), "%"),
    ("5", "Tỷ lệ thôn Văn hóa", share(100), "%"),
    ("6", "Tỷ lệ hộ sử dụng điện", share(100), "%"),
    ("7", "Giải quyết việc làm", 100, "người"),
    ("III", "CÁC CHỈ TIÊU MÔI TRƯỜNG", None, ""),
    ("1", "Thu gom rác thải rắn đạt", "trên 70%", "%"),
    ("2", "Người dân sử dụng nước hợp vệ sinh", "trên 80%", "%"),
    ("IV", "CÁC CHỈ TIÊU QUỐC PHÒNG - AN NINH", None, ""),
    ("1", "Giao quân đạt", "100%", "% chỉ tiêu"),
    ("2", "Xã vững mạnh về quốc phòng - an ninh", "Đảm bảo", ""),
    ("3", "Giáo dục Quốc phòng và an ninh cho các đối tượng đạt", "100%", "% chỉ tiêu"),
    ("4", "Các Khu dân cư, trường học, cơ quan đạt tiêu chuẩn an toàn về ANTT theo thông tư 124, đạt",
     "từ 80% trở' lên", ""),
]

VAN_QUAN = [
    ("I", "VỀ KINH TẾ", None, ""),
    ("1", "Tổng giá trị sản xuất trên địa bàn", "tăng 8,5-9%", ""),
    ("2", "Thu nhập bình quân đầu người (triệu đồng)", 32, ""),
    ("3", "Tổng diện tích gieo trồng", "9.000ha", ""),
    ("4", "Tổng lượng sản xuất hồi tươi", "17.600 tấn", ""),
    ("5", "Tổng thu ngân sách trên địa bàn", "19.000 triệu đồng", ""),
    ("6", "Xây dựng thêm xã đạt chuẩn quốc gia về nông thôn mới", "01 xã", ""),
    ("7", "Tỷ lệ xã có đường ô tô đến trung tâm xã được rải nhựa hoặc bê tông", "100%", ""),
    ("8", "Tổng lượng khách du lịch", "5.000 lượt người", ""),
    ("II", "VỀ VĂN HÓA - XÃ HỘI", None, ""),
    ("1", "Tỷ lệ thôn, bản được sử dụng điện lưới quốc gia", "100%", ""),
    ("2", "Có thêm trường học đạt chuẩn Quốc gia", "02 trường", ""),
    ("3", "thôn có Nhà Văn hoá đạt chuẩn", "trên 55%", ""),
    ("4", "Có thêm xã đạt Bộ tiêu chí quốc gia về Y tế xã", "01 xã", ""),
    ("", "- lũy kế số xã đạt", "lũy kế 15 xã", ""),
    ("5", "người dân tham gia bảo hiểm y tế", "98%", ""),
    ("6", "Tỷ lệ lao động qua đào tạo đạt", "trên 55%", ""),
    ("7", "Tỷ lệ hộ nghèo giảm", "từ 5% trở lên", ""),
    ("8", "Giảm tai nạn giao thông cả 3 tiêu chí", "từ 5%", ""),
    ("9", "giảm phạm pháp hình sự", "3%", ""),
    ("III", "VỀ MÔI TRƯỜNG", None, ""),
    ("1", "Trồng rừng mới đạt", "750 ha", ""),
    ("", "Trong đó: rừng Hồi, Sỏ", "trên 200 ha", ""),
    ("2", "nâng tỷ lệ che phủ rừng đạt", "trên 61%", ""),
    ("3", "Tỷ lệ chất thải rắn ở thị trấn, thị tứ được thu gom, xử lý đạt", "98%", ""),
    ("4", "tỷ lệ chất thải y tế được xử lý đạt", "100%", ""),
    ("5", "Tỷ lệ dân cư nông thôn sử dụng nước hợp vệ sinh đạt", "99,5%", ""),
    ("6", "dân cư thị trấn được sử dụng nước sạch đạt", "98%", ""),
]

CAM_LINH = [
    ("A", "PHÁT TRIỂN KINH TẾ", None, ""),
    ("1", "Mức tăng trưởng giá trị sản xuất", "11% trở lên", ""),
    ("2", "Tổng sản lượng lương thực quy thóc (tấn)", "2.350", ""),
    ("", "Trong đó: Sản lượng lúa (tấn)", "2.205", ""),
    ("3", "Chăn nuôi tăng", "từ 10 - 11%", ""),
    ("4", "trồng cây phân tán", "3 ngàn cây", ""),
    ("5", "rừng sản xuất, rừng ngập mặn (ha)", 15, ""),
    ("6", "Sản lượng đánh bắt, nuôi trồng (tấn)", "3.400", ""),
    ("", "Trong đó: sản lượng nuôi trông (tấn)", 270, ""),
    ("7", "thu ngân sách", "19 đến 20 tỷ đồng", ""),
    ("", "Trong đó: thu trên địa bàn", "12 - 13 tỷ đồng", ""),
    ("8", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "56 - 57", ""),
    ("9", "thành lập mới doanh nghiệp (doanh nghiệp)", "ít nhất 01", ""),
    ("B", "VĂN HÓA - XÃ HỘI", None, ""),
    ("10", "Giữ vững thôn văn hóa", "100%", ""),
    ("11", "hộ đạt gia đình văn hóa", "95%", ""),
    ("12", "đạt gia đình thể thao", "56%", ""),
    ("13", "trường Mầm non, trường Tiểu học đạt chuẩn (trường)", "giữ vững", ""),
    ("14", "Trạm y tế: Chuẩn Quốc gia về y tế xã", "giữ vững", ""),
    ("15", "phấn đấu hạ tỷ lệ phát triển dân số", "3%/năm", ""),
    ("16", "sinh con thứ 3", "giảm 2%/năm", ""),
    ("17", "hạ tỷ lệ suy dinh dưỡng", "1- 2%/năm", ""),
    ("18", "giảm tỷ lệ hộ nghèo, cận nghèo", "0,5%/năm", ""),
    ("19", "lao động đi lao động trong và ngoài nước (lao động)", "300 - 350", ""),
    ("", "Trong đó: xuất khẩu lao động (người)", "từ 60 - 70", ""),
    ("20", "tỷ lệ người tham gia BHYT đạt", "95% trở lên", ""),
    ("C", "CẢI CÁCH HÀNH CHÍNH, MÔI TRƯỜNG, QUỐC PHÒNG - AN NINH", None, ""),
    ("21", "thủ tục hành chính được triển khai dịch vụ công trực tuyến toàn trình", "100%", ""),
    ("22", "tỷ lệ hồ sơ phát sinh toàn trình", "90%", ""),
    ("23", "Tỷ lệ chất thải rắn được thu gom đạt", "98%", ""),
    ("24", "Tỷ lệ hộ dân được sử dụng nước hợp vệ sinh", "trên 98%", ""),
    ("25", "tỷ lệ độ che phủ rừng", "trên 47,3%", ""),
    ("26", "xây dựng xã đạt vững mạnh toàn diện", "đạt", ""),
    ("27", "xây dựng xã đạt xã nông thôn mới nâng cao", "nông thôn mới nâng cao", ""),
]

TAN_LAP = [
    ("I", "KINH TẾ", None, ""),
    ("1", "Tổng thu ngân sách nhà nước trên địa bàn", "tăng 17% so với dự toán huyện giao", "%"),
    ("2", "Tổng sản phẩm trên địa bàn bình quân đầu người đạt", 50, "triệu đồng/người/năm"),
    ("3", "Tổng sản lượng lương thực có hạt", "trên 1.789,2", "tấn"),
    ("4", "Diện tích trồng thuốc lá", 120, "ha"),
    ("", "- năng suất", 2.1, "tấn/ha"), ("", "- sản lượng", 252, "tấn"),
    ("5", "Diện tích trồng lúa", 170, "ha"),
    ("", "- năng suất", 3.6, "tấn/ha"), ("", "- sản lượng", 612, "tấn"),
    ("6", "Diện tích trồng ngô", 270, "ha"),
    ("", "- năng suất", 4.36, "tấn/ha"), ("", "- sản lượng đạt", "1.177,2", "tấn"),
    ("7", "Diện tích trồng lạc", 10, "ha"),
    ("", "- năng suất đạt", 1.5, "tấn/ha"), ("", "- sản lượng đạt", 15, "tấn"),
    ("8", "Trồng cây ăn quả", "01", "ha"),
    ("9", "trồng rừng", "01", "ha"),
    ("10", "Chăn nuôi (so với kết quả thực hiện năm 2023)", None, ""),
    ("", "- đàn Trâu", "Duy trì ổn định", "con"),
    ("", "- đàn bò", "Duy trì ổn định", "con"),
    ("", "- đàn dê", "Duy trì ổn định", "con"),
    ("", "- tổng đàn lợn", "tăng khoảng 10%", "con"),
    ("", "- đàn gia cầm", "tăng 5%", "con"),
    ("II", "VĂN HÓA - XÃ HỘI", None, ""),
    ("1", "Huy động trẻ ra nhà trẻ", "trên 40%", "%"),
    ("2", "Trẻ 05 tuổi vào học mẫu giáo", "100%", "%"),
    ("3", "Chất lượng phổ cập giáo dục Trung học cơ sở, phổ cập giáo dục Tiểu học đúng độ tuổi và giáo "
          "dục mầm non 5 tuổi", "Duy trì", ""),
    ("4", "Duy trì Trường chuẩn quốc gia mức độ 1", "03", "trường"),
    ("5", "Tỷ lệ lao động qua đào tạo đạt", "trên 75%", "%"),
    ("6", "xã đạt Bộ tiêu chí quốc gia về y tế xã", "Duy trì", ""),
    ("7", "Tỷ lệ người dân tham gia bảo hiểm y tế", "100%", "%"),
    ("8", "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng", "giảm dưới 16%", "%"),
    ("9", "số hộ gia đình đạt gia đình văn hóa", "trên 90%", ""),
    ("10", "duy trì khu dân cư văn hóa", "06/6", "khu dân cư"),
    ("11", "Phân đầu thực hiện giảm nghèo", "3% trở lên", ""),
    ("III", "NÔNG THÔN MỚI, MÔI TRƯỜNG", None, ""),
    ("1", "nâng cao các tiêu chí nông thôn mới", "Duy trì", "tiêu chí"),
    ("2", "phân đầu hoàn thành thêm tiêu chí nông thôn mới nâng cao gồm (tiêu chí số 02 giao thông, tiêu "
          "chí số 3 thủy lợi và phòng, chống thiên tai, tiêu chí số 5 giáo dục, tiêu chí số 13 tổ chức sản "
          "xuất và phát triển kinh tế nông thôn, tiêu chí số 14 Y tế)", "từ 2-5", "tiêu chí"),
    ("3", "Tỷ lệ dân cư sử dụng nước hợp vệ sinh đạt", "100%", "%"),
    ("4", "Tỷ lệ hộ gia đình có nhà tắm, thiết bị chứa nước hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch đạt",
     "trên 80%", "%"),
    ("5", "Tỷ lệ rác thải sinh hoạt nông thôn được thu gom và xử lý tại chỗ; đạt", "96% trở lên", ""),
]

# file, sheet, writer, agency, titles, header (outline, label, unit or None, value, remark or None), rows
PLANS = [
    ("Chi tieu thi dua 2023 - xa Cuong Loi.xlsx", "Chi tieu", "xlsxwriter",
     ("ỦY BAN NHÂN DÂN", "XÃ CƯỜNG LỢI"),
     ("CHỈ TIÊU PHÁT ĐỘNG PHONG TRÀO THI ĐUA YÊU NƯỚC NĂM 2023",),
     ("STT", "Nội dung", "ĐVT", "Chỉ tiêu năm 2023", None), CUONG_LOI, (2023, 2, 10)),
    ("KH 22a-KH-UBND xa Tra Phong.xlsx", "Phu luc", "openpyxl",
     ("UBND HUYỆN TRÀ BỒNG", "UBND XÃ TRÀ PHONG"),
     ("CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2023",
      "(Kèm theo Kế hoạch số 22a/KH-UBND ngày 02/3/2023 của UBND xã Trà Phong)"),
     ("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2023", "Ghi chú"), TRA_PHONG, (2023, 3, 2)),
    ("10-PD-UBND Van Quan 2022.xlsx", "Sheet1", "openpyxl",
     ("ỦY BAN NHÂN DÂN", "HUYỆN VĂN QUAN"),
     ("PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2022", "(Số 10/PD-UBND ngày 11/02/2022)"),
     ("STT", "Chỉ tiêu thi đua", None, "Mức phấn đấu năm 2022", None), VAN_QUAN, (2022, 2, 11)),
    ("Cam Linh - phu luc chi tieu.xlsx", "PL", "xlsxwriter",
     ("UBND HUYỆN CẨM XUYÊN", "UBND XÃ CẨM LĨNH"),
     ("CÁC CHỈ TIÊU THI ĐUA CHỦ YẾU", "(Kèm theo Công văn số:      /UBND ngày      tháng 4 năm 2024)"),
     ("TT", "Nội dung chỉ tiêu", None, "Chỉ tiêu phấn đấu", "Bộ phận theo dõi"), CAM_LINH, (2024, 4, 26)),
    ("KH KTXH 2024 Tan Lap.xlsx", "KH 2024", "xlsxwriter",
     ("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"),
     ("CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024",
      "(Kèm theo Kế hoạch số:      /KH-UBND ngày      tháng 01 năm 2024)"),
     ("STT", "Chỉ tiêu", "ĐVT", "KH năm 2024", "Ghi chú"), TAN_LAP, (2024, 1, 26)),
]


def plan_book(file, name, writer, agency, titles, header, rows, when):
    sheet = Sheet(name, landscape=False)
    columns = [i for i, text in enumerate(header) if text]
    at = {column: place for place, column in enumerate(columns)}
    last = len(columns) - 1
    for row, text in enumerate(agency):
        sheet.put(row, 0, text, style="plain-bold", border=False)
        sheet.merges.append((row, 0, row, 1))
    for row, text in enumerate(titles, len(agency) + 1):
        sheet.put(row, 0, text, style="title" if row == 3 else "italic", border=False)
        sheet.merges.append((row, 0, row, last))
    top = len(agency) + len(titles) + 2
    for column in columns:
        sheet.put(top, at[column], header[column], style="head")
    for row, (outline, label, value, unit) in enumerate(rows, top + 1):
        for column in columns:
            sheet.put(row, at[column], None)
        sheet.put(row, 0, outline or None, style="center")
        sheet.put(row, 1, label, style="body" if value is not None else "bold")
        if header[2]:
            sheet.put(row, at[2], unit or None, style="center")
        put_value(sheet, row, at[3], value)
    sheet.put(top + len(rows) + 2, at[3], "CHỦ TỊCH", style="plain-bold", border=False)
    sheet.widths = {at[i]: width for i, width in enumerate((6, 70, 16, 26, 16)) if i in at}
    return Book(file, [sheet], writer, agency[-1], when)


def put_value(sheet, row, column, value):
    if isinstance(value, share):
        digits = "0.00%" if value != int(value) else "0%"
        sheet.put(row, column, round(value / 100, 6), number_format=digits)
    else:
        sheet.put(row, column, value, style="center")


def plan_books():
    return [plan_book(*plan) for plan in PLANS]
