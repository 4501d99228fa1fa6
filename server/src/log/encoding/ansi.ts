import type { Decoder } from './encoding';

/** Code pages of Windows that logs are found in. Their tables are those of `TextDecoder`, in Node as in browsers. */
export type AnsiEncoding =
  'gbk' | 'big5' | 'shift_jis' | 'euc-kr' | 'windows-1251' | 'windows-1252' | 'windows-1250';

/** Names of the code pages as editors and readers know them. */
export const ansiNames: Readonly<Record<AnsiEncoding, string>> = {
  gbk: 'GBK',
  big5: 'Big5',
  shift_jis: 'Shift JIS',
  'euc-kr': 'EUC-KR',
  'windows-1251': 'Windows 1251',
  'windows-1252': 'Windows 1252',
  'windows-1250': 'Windows 1250',
};

/** More bytes than this add nothing to what is known of a log's code page. */
const enoughBytes = 4096;

interface CodePage {
  readonly name: AnsiEncoding;
  readonly decoder: Decoder;
  /** How much a text in another script counts against it */
  readonly weigh: (bytes: Uint8Array, decoded: string) => number;
}

/**
 * Frequent characters of messages, names and paths of Windows. Code pages of East Asia overlap nearly everywhere; what
 * makes sense as words is distinguished by these.
 */
const simplified =
  '的不是在有无法找到系统文件指定错误失败更新安装程序包服务操作用户桌面拒绝访问打开设备驱动添加删除目录路径名称正在已完成成功启动停止组件参数配置网络时间版本计算机管理员语言运行请重新检查修复映像源数据来自下载和为此未能将被对个可以一中国工具补丁日志资料电脑公司新建备份';
const traditional =
  '的不是在有無法找到系統檔案指定錯誤失敗更新安裝程式套件服務作業使用者桌面拒絕存取被開啟裝置驅動新增刪除目錄路徑名稱正在已完成成功啟動停止元件參數設定網路時間版本電腦管理員語言執行請重新檢查修復映像來源資料下載和為此未能將對個可以一中國工具修補記錄公司備份';
const korean =
  '다을를이의는은니습수지로에한시및할없었가하고된되일업데트설치파오류패키서비스실행정찾장거부액세권사용자바탕화면드라버성공료관리자';

const isHanzi = (char: number): boolean => char >= 0x4e00 && char <= 0x9fff;
const isKana = (char: number): boolean => char >= 0x3041 && char <= 0x30fe;
const isHangul = (char: number): boolean => char >= 0xac00 && char <= 0xd7a3;
const isWide = (char: number): boolean =>
  (char >= 0x3000 && char <= 0x3011) || (char >= 0xff01 && char <= 0xff5e);

/** A code page of one script of East Asia: how likely each pair of bytes is, by its first byte and by what it stands for. */
function doubleByte(
  name: AnsiEncoding,
  usuality: (lead: number, trail: number) => number,
  likely: (char: number) => number,
): CodePage {
  const weigh = (bytes: Uint8Array, decoded: string): number => {
    let usual = 0;
    let pairs = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at]! < 0x80) continue;
      pairs++;
      usual += usuality(bytes[at]!, bytes[at + 1] ?? 0);
      if (!(name === 'shift_jis' && bytes[at]! >= 0xa1 && bytes[at]! <= 0xdf)) at++;
    }
    let sense = 0;
    let chars = 0;
    for (let at = 0; at < decoded.length; at++) {
      const char = decoded.charCodeAt(at);
      if (char < 0x80) continue;
      chars++;
      sense += char === 0xfffd ? -2 : isWide(char) ? 0.8 : likely(char);
    }
    return pairs === 0 ? 0 : usual / pairs + sense / Math.max(1, chars);
  };
  return { name, decoder: new TextDecoder(name), weigh };
}

/** A code page of letters: each counts by itself and by its neighbours. */
function singleByte(
  name: AnsiEncoding,
  likely: (char: string, before: string, after: string) => number,
): CodePage {
  const weigh = (_: Uint8Array, decoded: string): number => {
    let sense = 0;
    let chars = 0;
    for (let at = 0; at < decoded.length; at++) {
      const char = decoded.charAt(at);
      if (char < '\x80') continue;
      chars++;
      sense += likely(char, decoded.charAt(at - 1), decoded.charAt(at + 1));
    }
    return chars === 0 ? 0 : (2 * sense) / chars;
  };
  return { name, decoder: new TextDecoder(name), weigh };
}

const inList = (list: string): ((char: number) => boolean) => {
  const chars = new Set(Array.from(list, (char) => char.charCodeAt(0)));
  return (char) => chars.has(char);
};
const isSimplified = inList(simplified);
const isTraditional = inList(traditional);
const isKorean = inList(korean);
const isLatinLetter = (char: string): boolean => /[A-Za-z]/.test(char);

/** Letters of Western and Central Europe stand between those of ASCII, alone or in twos. */
function latin(usual: string, rare: string): (char: string, before: string, after: string) => number {
  return (char, before, after) => {
    const alone = before < '\x80' && after < '\x80';
    const inWord = isLatinLetter(before) || isLatinLetter(after);
    if (usual.includes(char.toLowerCase())) {
      if (alone) return inWord ? 0.9 : -0.2;
      return inWord || usual.includes((before < '\x80' ? after : before).toLowerCase()) ? 0.5 : -0.2;
    }
    if (/[\u2013\u2014\u2018-\u201d\u2026«»\u00a0°®©™]/.test(char)) return alone ? 0.4 : -0.2;
    return rare.includes(char.toLowerCase()) && alone ? 0.2 : -0.5;
  };
}

const cyrillic = (char: string, before: string, after: string): number => {
  if (/[«»№\u2013\u2014\u00a0]/.test(char)) return 0.4;
  if (!/[А-яЁё]/.test(char)) return -0.8;
  if (isLatinLetter(before) || isLatinLetter(after)) return -0.8;
  // Words in capitals are rare; what looks like them is more likely Chinese.
  if (/[А-ЯЁ]/.test(char)) return /[а-яё]/.test(before) ? -1 : /[А-ЯЁ]/.test(before) ? 0.2 : 0.7;
  return 'оеаинтсрвлкмдпу'.includes(char) ? 1 : 0.7;
};

/** Where several fit as well as each other, the first one counts. */
const codePages: readonly CodePage[] = [
  doubleByte(
    'gbk',
    (lead, trail) => Number(lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1),
    (char) => (isSimplified(char) ? 1 : isHanzi(char) ? 0.3 : -0.5),
  ),
  doubleByte(
    'big5',
    // Of its characters, two in five end in an ASCII byte: a text in which none does is rather GBK.
    (lead, trail) => (lead >= 0xa4 && lead <= 0xc6 ? (trail < 0x80 ? 1 : 0.7) : 0),
    (char) => (isTraditional(char) ? 1 : isHanzi(char) ? 0.3 : -0.5),
  ),
  doubleByte(
    'shift_jis',
    (lead) => Number(lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x97)),
    (char) => (isKana(char) ? 0.9 : isHanzi(char) ? 0.4 : -0.5),
  ),
  doubleByte(
    'euc-kr',
    (lead, trail) => Number(lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1),
    (char) => (isKorean(char) ? 1 : isHangul(char) ? 0.2 : -0.5),
  ),
  singleByte('windows-1252', latin('éèêàâçùûîôïëäöüßñáíóúãå', 'õøæœìòýÿ¿¡ªº')),
  singleByte('windows-1250', latin('ąćęłńśźżóáéíýčďěňřšťůúžőűöüäßăâîşţ', 'đĺŕôç')),
  singleByte('windows-1251', cyrillic),
];

/**
 * Reads lines that are no UTF-8: their code page is recognised by what they say, and known better with every line. Lines count up
 * to a few KB; from then on nothing changes any more.
 */
export class AnsiReader {
  readonly #weights = new Map<AnsiEncoding, number>();
  #bytes = 0;
  #best: CodePage | null = null;

  /** The code page as known now; null while no line was taken. */
  get encoding(): AnsiEncoding | null {
    return this.#best?.name ?? null;
  }

  /** What the last line was read by. */
  get decoder(): Decoder {
    return (this.#best ?? codePages[0]!).decoder;
  }

  /** Takes the bytes of one line that is no UTF-8, and reads them. */
  read(bytes: Uint8Array): string {
    if (this.#bytes < enoughBytes) this.#learn(bytes);
    return this.decoder.decode(bytes);
  }

  #learn(bytes: Uint8Array): void {
    const high = bytes.reduce((sum, byte) => sum + Number(byte >= 0x80), 0);
    this.#bytes += high;
    let most = -Infinity;
    for (const page of codePages) {
      const weight =
        (this.#weights.get(page.name) ?? 0) + high * page.weigh(bytes, page.decoder.decode(bytes));
      this.#weights.set(page.name, weight);
      if (weight > most) {
        most = weight;
        this.#best = page;
      }
    }
  }
}
