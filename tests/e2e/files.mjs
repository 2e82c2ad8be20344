// Documents made byte by byte: the odd ones that no word processor would save.
import { constants, deflateRawSync } from "node:zlib";

const crc_table = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crc_table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** An entry of a zip archive: what is to be stored under a name. */
function packed(name, text) {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, crc: crc32(bytes), data: deflateRawSync(bytes) };
}

/** An entry of so many MiB of blanks in some KB. Its checksum is wrong, which only a reader of it all would find. */
function packedBlanks(name, mebibytes) {
  const piece = deflateRawSync(Buffer.alloc(1 << 20, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([0x03, 0x00]);
  return { name, size: mebibytes << 20, crc: 0, data: Buffer.concat([...Array(mebibytes).fill(piece), end]) };
}

// The fields that a local header and a directory entry share (APPNOTE.TXT 4.3.7 and 4.3.12): deflated, no date.
function zipFields({ name, size, crc, data }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function zip(entries) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const entry of entries) {
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), zipFields(entry), Buffer.from(entry.name), entry.data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), zipFields(entry), rest, Buffer.from(entry.name));
    files.push(file);
    offset += file.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}

const word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const content_types =
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/word/document.xml" ` +
  `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships =
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ` +
  `Target="word/document.xml"/></Relationships>`;

function docxWith(main) {
  return zip([packed("[Content_Types].xml", content_types), packed("_rels/.rels", relationships), main]);
}

/** A Word document of one paragraph. */
export const docx = (text) => docxOf([text]);

/** A Word document whose text unpacks to so many MiB. */
export const docxBomb = (mebibytes) => docxWith(packedBlanks("word/document.xml", mebibytes));

/** A Word document with a paragraph for each text, and an OpenDocument text with the same. */
export const docxOf = (paragraphs) =>
  docxWith(packed("word/document.xml",
    `<w:document xmlns:w="${word_namespace}"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`));
export const odtOf = (paragraphs) =>
  zip([packed("mimetype", "application/vnd.oasis.opendocument.text"), packed("content.xml",
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">` +
    `<office:body><office:text>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join("")}</office:text></office:body></office:document-content>`)]);

/** A PDF file of objects, given as text or bytes; the first is the catalogue. `trailer` holds further entries. */
export function pdfOf(objects, trailer = "") {
  const parts = [Buffer.from("%PDF-1.5\n")];
  let length = parts[0].length;
  const push = (...pieces) => {
    for (const piece of pieces) length += parts[parts.push(Buffer.from(piece)) - 1].length;
  };
  const offsets = objects.map((object, index) => {
    const offset = length;
    push(`${index + 1} 0 obj\n`, object, "\nendobj\n");
    return offset;
  });
  const start = length;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`, ...offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`),
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A PDF page with a line of ASCII; `isLocked` asks for a password that nobody knows (ISO 32000-1, 7.6.3). */
export function pdf(line, { isLocked = false } = {}) {
  const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"4f".repeat(32)}> /U <${"55".repeat(32)}> >>`,
  ];
  const id = `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`;
  return pdfOf(objects, isLocked ? `/Encrypt 6 0 R ${id}` : "");
}
