// Scans: PDF files whose pages are pictures, rendered by pdftoppm (poppler-utils) from text of the tests' own.
import { execFileSync } from "node:child_process";
import { pdfOf } from "./files.mjs";

const stream = (dictionary, bytes) =>
  Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), Buffer.from(bytes), Buffer.from("\nendstream")]);

/** Pages of A4, each made by `content(i)` as objects: [content stream, resources, further objects …]. */
function pages(count, makePage) {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  const kids = [];
  for (let i = 0; i < count; ++i) {
    const first = objects.length + 1;
    const { content, resources, more } = makePage(i, first + 2);
    kids.push(`${first} 0 R`);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 1} 0 R /Resources << ${resources} >> >>`,
      stream("", Buffer.from(content, "latin1")), ...more);
  }
  objects[1] = `<< /Type /Pages /Count ${count} /Kids [${kids.join(" ")}] >>`;
  return pdfOf(objects);
}

const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/** A PDF with text, a page for each list of lines (Latin-1). */
export const textPdf = (pagesOfLines) =>
  pages(pagesOfLines.length, (i, next) => ({
    content: `BT /F 14 Tf 60 760 Td 22 TL ${pagesOfLines[i].map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join(" ")} ET`,
    resources: `/Font << /F ${next} 0 R >>`,
    more: [font],
  }));

/** Width and height of a JPEG picture (ITU-T T.81, B.2.2). */
function sizeOf(jpeg) {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1];
    if (marker >= 0xc0 && marker <= 0xc2) return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
  }
  throw new Error("a JPEG without a frame");
}

/** The same pages as a scanner leaves them: pictures alone. */
export function scannedPdf(pagesOfLines) {
  const pictures = pagesOfLines.map((lines) =>
    execFileSync("pdftoppm", ["-r", "200", "-jpeg"], { input: textPdf([lines]), maxBuffer: 1 << 26 }));
  return pages(pictures.length, (i, next) => {
    const { width, height } = sizeOf(pictures[i]);
    return {
      content: "q 595 0 0 842 0 0 cm /P Do Q",
      resources: `/XObject << /P ${next} 0 R >>`,
      more: [stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`, pictures[i])],
    };
  });
}
