/// Names that a roster may hold and that formats have tripped over.
enum HostileNames {
  static let all = [
    "<script>alert('x')</script>", "\"quoted\" & 'single'", "=cmd|' /C calc'!A0", "one\r\ntwo\nthree",
    "مريم \u{200F}العربية\u{200F}", "\u{202E}drowssap", "👩‍🏫👩🏽‍🏫🇯🇵", "山田太郎 김민준 Zoë Ñandú", "a;b,c\\d:e\\x",
    "{{name}} {{{name}}} {{#x}}", "--> <!-- ]]>", "</title></style></svg>", "END:VEVENT\r\nBEGIN:VEVENT",
    String(repeating: "long name 長い ", count: 1000), "e" + String(repeating: "\u{301}", count: 200),
    "javascript:alert(1)", "%s%n\u{0}\u{1}", "' onmouseover='alert(1)", "a\u{301}\"\u{301}<\u{301}",
  ]

  /// The name with its line ends and controls as formats of one line hold them.
  static func onOneLine(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in name.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x0D: result.append("\n")
      case 0x00...0x1F: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
