/// A strict reader of the markup that the report writes: quoted attributes, every element closed in order.
///
/// Browsers forgive what this refuses, and so would hide an attribute or an element that a name smuggled in.
struct MarkupReader {
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  /// Every element, in order.
  private(set) var elements: [Element] = []
  /// All text outside styles and scripts, references decoded.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "input", "br"]
  private static let rawText: Set<String> = ["style", "script"]

  init(_ html: String) throws {
    var rest = Array(html.unicodeScalars)[...]
    var open: [String] = []
    while let scalar = rest.first {
      guard scalar == "<" else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        if !Self.rawText.contains(open.last ?? "") { text += try Self.decoded(rest[..<end]) }
        rest = rest[end...]
        continue
      }
      let end = try Self.endOfTag(rest)
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "!" { continue }
      if tag.first == "/" {
        let name = String(String.UnicodeScalarView(tag.dropFirst()))
        guard open.popLast() == name else { throw Fault(description: "</\(name)> closes what is not open") }
        continue
      }
      let element = try Self.element(tag)
      elements.append(element)
      guard tag.last != "/", !Self.void.contains(element.name) else { continue }
      open.append(element.name)
      if Self.rawText.contains(element.name) { rest = try Self.skip(to: "</\(element.name)>", in: rest) }
    }
    guard open.isEmpty else { throw Fault(description: "left open: \(open)") }
  }

  private static func skip(to end: String, in rest: ArraySlice<Unicode.Scalar>) throws -> ArraySlice<
    Unicode.Scalar
  > {
    let pattern = Array(end.unicodeScalars)
    var start = rest.startIndex
    while start + pattern.count <= rest.endIndex {
      if rest[start..<start + pattern.count].elementsEqual(pattern) { return rest[start...] }
      start += 1
    }
    throw Fault(description: "no \(end)")
  }

  private static func endOfTag(_ rest: ArraySlice<Unicode.Scalar>) throws -> Int {
    var isQuoted = false
    for index in rest.indices {
      if rest[index] == "\"" { isQuoted.toggle() }
      if rest[index] == ">", !isQuoted { return index }
    }
    throw Fault(description: "a tag without end")
  }

  private static func element(_ tag: ArraySlice<Unicode.Scalar>) throws -> Element {
    var rest = tag.last == "/" ? tag.dropLast() : tag
    func word(_ allowed: (Unicode.Scalar) -> Bool) -> String {
      let end = rest.firstIndex { !allowed($0) } ?? rest.endIndex
      defer { rest = rest[end...] }
      return String(String.UnicodeScalarView(rest[..<end]))
    }
    func isName(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "-" || ("0"..."9").contains(scalar))
    }
    var element = Element(name: word(isName), attributes: [:])
    guard !element.name.isEmpty else { throw Fault(description: "an element without a name") }
    while !rest.isEmpty {
      guard !word({ $0 == " " || $0 == "\n" }).isEmpty || rest.isEmpty else {
        throw Fault(description: "an attribute in <\(element.name)> that follows nothing")
      }
      let name = word(isName)
      guard !name.isEmpty || rest.isEmpty else {
        throw Fault(description: "a strange attribute in <\(element.name)>")
      }
      guard !name.isEmpty else { break }
      element.attributes[name] = ""
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      guard rest.popFirst() == "\"", let end = rest.firstIndex(of: "\"") else {
        throw Fault(description: "\(name) is not quoted")
      }
      element.attributes[name] = try decoded(rest[..<end])
      rest = rest[(end + 1)...]
    }
    return element
  }

  /// By scalars: a reference may have a combining accent after it.
  private static func decoded(_ scalars: ArraySlice<Unicode.Scalar>) throws -> String {
    let known: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "amp": "&"]
    var result = String.UnicodeScalarView()
    var rest = scalars
    while let scalar = rest.popFirst() {
      guard scalar != "<" else { throw Fault(description: "a bare <") }
      guard scalar == "&" else {
        result.append(scalar)
        continue
      }
      guard let end = rest.prefix(6).firstIndex(of: ";"),
        let character = known[String(String.UnicodeScalarView(rest[..<end]))]
      else { throw Fault(description: "a bare &") }
      result.append(character)
      rest = rest[(end + 1)...]
    }
    return String(result)
  }
}
