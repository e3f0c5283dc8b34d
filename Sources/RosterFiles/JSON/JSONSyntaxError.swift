/// Why a text is not JSON that can be read, and the byte where that shows.
struct JSONSyntaxError: Error, Hashable {
  var offset: Int
  var problem: Problem

  /// What is wrong; the sentences are made in `FaultSentence`.
  enum Problem: Hashable, Sendable {
    case notUTF8
    case empty
    case endsEarly
    case expectedValue
    case expectedKey
    case expectedColon
    case expectedCommaOrEnd
    case textAfterEnd
    case badNumber
    case badEscape
    case controlCharacter
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
  }
}
