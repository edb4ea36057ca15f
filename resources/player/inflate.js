"use strict";
// Inflate: deflated data (RFC 1951, with the head of RFC 1950) back to bytes, in browsers that have no
// DecompressionStream.

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
  131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
  2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12,
  12, 13, 13];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const HEAD = 2; // bytes of RFC 1950 before the data

/** Reads bits from bytes, the lowest of each byte first. */
class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = HEAD;
    this.bit = 0;
  }

  next() {
    const bit = (this.bytes[this.place] >> this.bit) & 1;
    this.bit += 1;
    if (this.bit === 8) {
      this.bit = 0;
      this.place += 1;
    }
    return bit;
  }

  number(count) {
    let value = 0;
    for (let at = 0; at < count; at += 1) value |= this.next() << at;
    return value;
  }

  skipToByte() {
    if (this.bit > 0) {
      this.bit = 0;
      this.place += 1;
    }
  }
}

/** Huffman's code in its canonical order, from the length of each symbol's code. */
function codeOf(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] += 1;
  counts[0] = 0;
  const places = new Uint16Array(16);
  for (let length = 1; length < 16; length += 1) places[length] = places[length - 1] + counts[length - 1];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[places[length]++] = symbol;
  });
  return { counts, symbols };
}

function symbolFrom(bits, { counts, symbols }) {
  let code = 0;
  let first = 0;
  let place = 0;
  for (let length = 1; length < 16; length += 1) {
    code |= bits.next();
    const count = counts[length];
    if (code - first < count) return symbols[place + code - first];
    place += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new Error("damaged data");
}

function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8));
  return [codeOf(lengths), codeOf(new Array(30).fill(5))];
}

function codesFrom(bits) {
  const [literals, distances, others] = [bits.number(5) + 257, bits.number(5) + 1, bits.number(4) + 4];
  const own = new Array(19).fill(0);
  for (let at = 0; at < others; at += 1) own[ORDER[at]] = bits.number(3);
  const code = codeOf(own);
  const lengths = [];
  while (lengths.length < literals + distances) {
    const symbol = symbolFrom(bits, code);
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? lengths[lengths.length - 1] : 0;
      const count = symbol === 16 ? 3 + bits.number(2) : symbol === 17 ? 3 + bits.number(3) : 11 + bits.number(7);
      for (let at = 0; at < count; at += 1) lengths.push(repeated);
    }
  }
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
}

/** The bytes that were deflated: so many of them. */
function inflated(bytes, size) {
  const bits = new Bits(bytes);
  const out = new Uint8Array(size);
  let end = 0;
  let isLast = false;
  while (!isLast) {
    isLast = bits.next() === 1;
    const kind = bits.number(2);
    if (kind === 0) {
      bits.skipToByte();
      const length = bytes[bits.place] | (bytes[bits.place + 1] << 8);
      out.set(bytes.subarray(bits.place + 4, bits.place + 4 + length), end);
      bits.place += 4 + length;
      end += length;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixedCodes() : codesFrom(bits);
    for (let symbol = symbolFrom(bits, literals); symbol !== END_OF_BLOCK; symbol = symbolFrom(bits, literals)) {
      if (symbol < END_OF_BLOCK) {
        out[end++] = symbol;
        continue;
      }
      const length = LENGTHS[symbol - 257] + bits.number(LENGTH_BITS[symbol - 257]);
      const far = symbolFrom(bits, distances);
      const distance = DISTANCES[far] + bits.number(DISTANCE_BITS[far]);
      for (let at = 0; at < length; at += 1, end += 1) out[end] = out[end - distance];
    }
  }
  return out;
}
