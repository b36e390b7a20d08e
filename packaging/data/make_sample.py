#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/sample/documents: eight documents that re-create the purchases reported in August 2024.

The facts (buyers, providers, chips, amounts, status) are those of the published reports; wording, project numbers, agencies,
dates within the month and layout are made up. Every document says so in Chinese and English. Nothing here is an original.

usage: make_sample.py OUTPUT_FOLDER
needs: python3-reportlab, python3-pil, python3-numpy, fonts-wqy-microhei. The same versions give the same bytes.
"""
import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONT = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"
NOTE_ZH = "本文件为演示用重构件，根据公开报道编写，并非原始采购文件。"
NOTE_HANT = "本文件為演示用重構件，根據公開報道編寫，並非原始採購文件。"
NOTE_EN = "This document is a reconstruction for demonstration, written from published reports. It is not an original."

SZU_TENDER = {
    "title": "深圳大学云计算服务器租用项目采购公告",
    "rows": [
        ("项目编号", "SZU-DEMO-2024-0317"), ("项目名称", "深圳大学云计算服务器租用项目"), ("采购人", "深圳大学"),
        ("采购代理机构", "深圳市示例招标代理有限公司"), ("采购方式", "竞争性磋商"), ("预算金额", "人民币200,000.00元"),
        ("公告日期", "2024年3月8日"), ("提交响应文件截止时间", "2024年3月19日 09时30分（北京时间）"),
    ],
    "text": [
        ("一、项目概况", "深圳大学因科研需要，拟租用亚马逊云科技（AWS）云服务器，用于人工智能模型训练。"),
        ("二、采购需求", "供应商应提供 AWS EC2 云服务器租用服务，服务期限十二个月，并负责账户开通、充值和技术支持。"),
    ],
    "table": [["序号", "名称", "技术要求", "数量"], ["1", "云服务器（一）", "AWS p4d 实例，搭载 NVIDIA A100 加速卡 8 张", "1 台"],
              ["2", "云服务器（二）", "AWS p5 实例，搭载 NVIDIA H100 加速卡 8 张", "1 台"]],
    "end": [("三、合格供应商", "在中华人民共和国境内注册，具有独立承担民事责任的能力。"),
            ("四、联系方式", "采购人：深圳大学；采购代理机构：深圳市示例招标代理有限公司。")],
}



# --- HTML, as a portal saves it: GB18030, a table, a script that must not run ----------------------------------------
def szu_award_html():
    rows = [("项目编号", "SZU-DEMO-2024-0317"), ("项目名称", "深圳大学云计算服务器租用项目"), ("采购人", "深圳大学"),
            ("采购代理机构", "深圳市示例招标代理有限公司"), ("成交供应商", "成都运达科技有限公司"),
            ("供应商地址", "四川省成都市"), ("成交金额", "人民币贰拾万元整（¥200,000.00）"), ("成交日期", "2024年3月22日"),
            ("公告日期", "2024年3月25日")]
    table = "\n".join(f"<tr><td class='k'>{k}</td><td>{v}</td></tr>" for k, v in rows)
    html = f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>成交结果公告</title>
<style>body{{font-family:SimSun}} .k{{width:9em}}</style><script>document.title='script ran'</script></head>
<body><div class="nav"><a href="#">首页</a> &gt; <a href="#">成交公告</a></div>
<h1>深圳大学云计算服务器租用项目成交结果公告</h1>
<p class="demo">{NOTE_ZH}<br>{NOTE_EN}</p>
<table border="1">{table}</table>
<h2>一、主要成交标的</h2>
<table border="1"><tr><th>服务名称</th><th>服务范围</th><th>服务期限</th><th>金额（元）</th></tr>
<tr><td>AWS 云服务器租用</td><td>亚马逊云科技（AWS）EC2 云服务器，配置 NVIDIA A100、H100 加速卡</td><td>12个月</td><td>200000.00</td></tr></table>
<h2>二、说明</h2>
<p>本项目由成都运达科技有限公司作为代理商提供亚马逊云科技（AWS）云服务，费用由深圳大学支付。</p>
<p>采购人：深圳大学</p><p>2024年3月25日</p></body></html>"""
    return html.encode("gb18030")


# --- born-digital PDF ------------------------------------------------------------------------------------------------
def pdf(title, rows, sections, table=None, end=()):
    rl_config.invariant = 1
    if "wqy" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("wqy", FONT, subfontIndex=0))
    body = ParagraphStyle("body", fontName="wqy", fontSize=10.5, leading=17, wordWrap="CJK")
    head = ParagraphStyle("head", parent=body, fontSize=12, leading=22, spaceBefore=6)
    big = ParagraphStyle("big", parent=body, fontSize=16, leading=26, alignment=1, spaceAfter=6)
    small = ParagraphStyle("small", parent=body, fontSize=8.5, leading=12, textColor=colors.HexColor("#555555"))
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    flow = [Paragraph(escape(title), big), Paragraph(escape(NOTE_ZH), small), Paragraph(NOTE_EN, small), Spacer(1, 8)]
    flow.append(Table([[Paragraph(escape(k), body), Paragraph(escape(v), body)] for k, v in rows], colWidths=[130, 350], style=grid))
    for heading, text in sections:
        flow += [Paragraph(escape(heading), head), Paragraph(escape(text), body)]
    if table:
        flow += [Spacer(1, 6), Table([[Paragraph(escape(c), body) for c in row] for row in table], colWidths=[40, 110, 260, 70], style=grid)]
    for heading, text in end:
        flow += [Paragraph(escape(heading), head), Paragraph(escape(text), body)]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=56, rightMargin=56, topMargin=56, bottomMargin=56, title=title,
                      author="Tendertrail sample").build(flow)
    return out.getvalue()


# --- scans: drawn, then made to look as if a machine had taken them ---------------------------------------------------
def drawn_page(title, rows, paragraphs, dpi=200):
    scale = dpi / 72
    image = Image.new("L", (int(595 * scale), int(842 * scale)), 255)
    draw = ImageDraw.Draw(image)
    font = lambda size: ImageFont.truetype(FONT, int(size * scale))
    y = 60 * scale
    draw.text((image.width / 2, y), title, font=font(15), fill=0, anchor="mm")
    y += 26 * scale
    for line in (NOTE_ZH, NOTE_EN):
        draw.text((50 * scale, y), line, font=font(8.5), fill=70)
        y += 14 * scale
    y += 8 * scale
    for key, value in rows:
        draw.rectangle((50 * scale, y, 545 * scale, y + 24 * scale), outline=90, width=2)
        draw.line((180 * scale, y, 180 * scale, y + 24 * scale), fill=90, width=2)
        draw.text((58 * scale, y + 12 * scale), key, font=font(11), fill=0, anchor="lm")
        draw.text((188 * scale, y + 12 * scale), value, font=font(11), fill=0, anchor="lm")
        y += 24 * scale
    y += 16 * scale
    for paragraph in paragraphs:
        line = ""
        for character in paragraph:
            if draw.textlength(line + character, font=font(11.5)) > 490 * scale:
                draw.text((50 * scale, y), line, font=font(11.5), fill=0)
                y += 20 * scale
                line = ""
            line += character
        draw.text((50 * scale, y), line, font=font(11.5), fill=0)
        y += 26 * scale
    return image


def scanned(image, seed, angle=0.6, noise=9):
    random = numpy.random.default_rng(seed)
    image = image.rotate(angle, resample=Image.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    pixels = numpy.asarray(image, dtype=numpy.float32)
    shade = numpy.linspace(-12, 4, pixels.shape[1])[None, :] + numpy.linspace(3, -6, pixels.shape[0])[:, None]
    pixels = pixels + shade + random.normal(0, noise, pixels.shape)
    return Image.fromarray(numpy.clip(pixels, 0, 250).astype(numpy.uint8), "L")


def scanned_pdf(image, dpi=200):
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=60)
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas
    rl_config.invariant = 1
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(image.width * 72 / dpi, image.height * 72 / dpi))
    page.setTitle("scan")
    page.drawImage(ImageReader(jpeg), 0, 0, image.width * 72 / dpi, image.height * 72 / dpi)
    page.save()
    return out.getvalue()


def jpeg(image, dpi=200):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=70, dpi=(dpi, dpi))
    return out.getvalue()


# --- DOCX ------------------------------------------------------------------------------------------------------------
def docx(title, rows, paragraphs):
    def p(text, style=None):
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    table = "".join(f"<w:tr><w:tc>{p(k)}</w:tc><w:tc>{p(v)}</w:tc></w:tr>" for k, v in rows)
    document = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
                '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
                + p(title, "Heading1") + p(NOTE_ZH) + p(NOTE_EN)
                + f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{table}</w:tbl>'
                + "".join(p(text) for text in paragraphs)
                + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>')
    parts = {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>',
        "word/document.xml": document,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def documents():
    t = SZU_TENDER
    yield "01-shenzhen-university-tender.pdf", pdf(t["title"], t["rows"], t["text"], t["table"], t["end"])
    yield "02-shenzhen-university-award.html", szu_award_html()
    yield "03-zhejiang-lab-plan-scan.pdf", scanned_pdf(scanned(drawn_page(
        "之江实验室GeoGPT大模型云算力采购意向公告",
        [("项目编号", "ZJLAB-DEMO-2024-0412"), ("项目名称", "GeoGPT大模型云算力服务采购"), ("采购单位", "之江实验室"),
         ("采购方式", "单一来源"), ("预算金额", "184000元"), ("预计采购时间", "2024年4月"), ("公告日期", "2024年4月12日")],
        ["采购需求概况：之江实验室拟采购亚马逊云科技（AWS）云计算服务，用于GeoGPT大模型的推理和评测。",
         "采购理由：阿里云提供的服务不能满足项目需求，因此拟采购 AWS 云计算服务。",
         "本公告为采购意向，具体以最终发布的采购公告为准。"]), 3))
    yield "04-zhejiang-lab-not-carried-out.docx", docx(
        "关于GeoGPT大模型云算力服务采购的情况说明",
        [("项目编号", "ZJLAB-DEMO-2024-0412"), ("项目名称", "GeoGPT大模型云算力服务采购"), ("采购单位", "之江实验室"), ("发布日期", "2024年8月20日")],
        ["经核实，上述采购意向发布后，之江实验室未实施本次采购，未签订合同，未支付任何费用。", "特此说明。", "之江实验室"])
    yield "05-sichuan-university-cloud.jpg", jpeg(scanned(drawn_page(
        "四川大学微软云人工智能服务采购公告",
        [("项目编号", "SCU-DEMO-2024-0526"), ("项目名称", "微软云人工智能服务采购项目"), ("采购人", "四川大学"),
         ("采购代理机构", "四川示例项目管理有限公司"), ("采购方式", "竞争性磋商"), ("公告日期", "2024年5月26日"),
         ("响应文件提交截止时间", "2024年6月7日 10时00分")],
        ["一、采购需求：四川大学拟采购微软云（Microsoft Azure）的 Azure OpenAI 服务，用于生成式人工智能的教学和科研。",
         "二、供应商应为微软云服务的合法代理商，并提供授权证明。"]), 5, angle=-0.5, noise=7))
    yield "06-decoy-steel-beams.pdf", pdf(
        "某职业技术学院实训车间钢结构材料采购公告",
        [("项目编号", "DECOY-2024-008"), ("项目名称", "实训车间钢结构材料采购项目"), ("采购人", "某职业技术学院"), ("采购方式", "询价"),
         ("预算金额", "36.5万元"), ("公告日期", "2024年5月6日")],
        [("一、采购清单", "热轧H型钢，规格见下表，材质 Q355B。")],
        [["序号", "名称", "规格", "数量"], ["1", "H型钢梁", "H800x300x14x26，长度 12 m", "16 根"], ["2", "H型钢柱", "H100×100×6×8，长度 6 m", "40 根"]])
    yield "07-decoy-firewall.docx", docx(
        "某区政务服务中心网络安全设备采购公告",
        [("项目编号", "DECOY-2024-011"), ("项目名称", "网络安全设备采购项目"), ("采购人", "某区政务服务中心"), ("预算金额", "85000.00元"),
         ("公告日期", "2024年6月3日")],
        ["设备清单：防火墙，型号 TopNAC（HG-B10），1台；日志审计，型号 TA-LOG（FT-B20），1台。",
         "另需打印机用 A4 纸 10 箱，交货地点：A100 室。"])
    yield "08-shenzhen-university-contract.txt", "\n".join([
        "深圳大學雲計算服務器租用項目合同公告", "", NOTE_HANT, NOTE_EN, "", "項目編號：SZU-DEMO-2024-0317", "項目名稱：深圳大學雲計算服務器租用項目",
        "採購人（甲方）：深圳大學", "供應商（乙方）：成都運達科技有限公司", "合同金額：200000.00元", "合同簽訂日期：2024年3月28日", "",
        "合同標的：亞馬遜雲科技（AWS）雲服務器租用服務，含 NVIDIA A100、H100 加速卡實例。"]).encode("big5", errors="strict")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in documents():
        (folder / name).write_bytes(content)
        print(f"{len(content):8d}  {name}")


main()
