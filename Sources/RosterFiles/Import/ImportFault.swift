/// A row or cell of a spreadsheet that can't be taken as it is.
public struct ImportFault: Hashable, Sendable, CustomStringConvertible {
  /// Name of the file.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?
  /// Name of the column, as the file's header has it; nil where the whole row is meant.
  public var column: String?
  public var reason: ImportReason
  /// The cells of the row, for whoever corrects it.
  public var cells: [String]

  /// A fault at a place of a file.
  public init(
    file: String, line: Int? = nil, column: String? = nil, reason: ImportReason, cells: [String] = []
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.cells = cells
  }

  /// A stable name of the kind of fault, for programs.
  public var code: String { reason.code }

  /// Place and reason: "lessons.csv, line 14, column period: …".
  public var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return "\(place): \(reason)"
  }
}

/// Why a row or cell can't be taken; the sentences are made in `ImportSentence`.
public enum ImportReason: Hashable, Sendable, CustomStringConvertible {
  case notUTF8
  case nulCharacter
  case strayQuote
  case openQuote
  case tooManyFaults
  case missingFile
  case emptyFile
  case namedByOthers(Int)
  case misnamedFile(String, isThere: Bool)
  case unknownFile(absent: [String])
  case missingColumn(String)
  case unknownColumn(String, nearest: String?, known: [String])
  case repeatedColumn(String)
  case tooManyCells(Int)
  case unknownID(String, of: String, nearest: String?)
  case unknownRule(String, nearest: String?)
  case repeatedRule
  case missingRule(String)
  case notPairRule
  case differsFromFirst
  case ambiguousDate(String)
  case unknownStandard(String, nearest: String)
  /// What the roster's reader says of the value.
  case value(Fault)
  /// What OneRoster's tables say against each other.
  case oneRoster(OneRosterReason)

  public var description: String { ImportSentence.sentence(for: self) }

  /// A stable name of the kind of reason, for programs.
  var code: String {
    switch self {
    case .notUTF8: "notUTF8"
    case .nulCharacter: "nulCharacter"
    case .strayQuote: "strayQuote"
    case .openQuote: "openQuote"
    case .tooManyFaults: "tooManyFaults"
    case .missingFile: "missingFile"
    case .emptyFile: "emptyFile"
    case .namedByOthers: "namedByOthers"
    case .misnamedFile: "misnamedFile"
    case .unknownFile: "unknownFile"
    case .missingColumn: "missingColumn"
    case .unknownColumn: "unknownColumn"
    case .repeatedColumn: "repeatedColumn"
    case .tooManyCells: "tooManyCells"
    case .unknownID: "unknownID"
    case .unknownRule: "unknownRule"
    case .repeatedRule: "repeatedRule"
    case .missingRule: "missingRule"
    case .notPairRule: "notPairRule"
    case .differsFromFirst: "differsFromFirst"
    case .ambiguousDate: "ambiguousDate"
    case .unknownStandard: "unknownStandard"
    case .value(let fault): fault.code
    case .oneRoster(let reason): String(String(describing: reason).prefix { $0 != "(" })
    }
  }
}
