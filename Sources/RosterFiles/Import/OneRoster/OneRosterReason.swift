/// What is wrong with rows of a OneRoster export. Exports are full of small contradictions; none of these stops an import.
public enum OneRosterReason: Hashable, Sendable {
  /// Rows that name a row of another file that is not there, or that is deleted.
  case orphans(of: String, count: Int, first: String)
  /// Classes without periods: their teachers would seem free then.
  case noPeriods(count: Int, first: String)
  /// Teachers without a school that takes part.
  case noSchool(count: Int, first: String)
  /// Classes at another school than their teacher's: they were taken with the times of that school's usual table.
  case otherSchool(count: Int, first: String)
  /// Which term was taken, of several.
  case termChosen(String, of: Int)
  case noTerm(String?)
  case timeZoneOfMachine(String)
  case rowTooLong

  var sentence: String {
    switch self {
    case .orphans(let kind, let count, let first):
      "\(Self.rows(count, "row")) left out because \(count == 1 ? "it names" : "they name") a \(kind) that is not there; the first is \(FaultSentence.quoted(first))."
    case .noPeriods(let count, let first):
      "\(Self.rows(count, "class", "classes")) left out for lack of periods, so teachers may seem free; the first is \(FaultSentence.quoted(first))."
    case .noSchool(let count, let first):
      "\(Self.rows(count, "teacher")) left out for lack of a school that was read; the first is \(FaultSentence.quoted(first))."
    case .otherSchool(let count, let first):
      "\(Self.rows(count, "class", "classes")) taken with the usual times of another school than their teacher's; the first is \(FaultSentence.quoted(first))."
    case .termChosen(let title, let count):
      "Of \(count) terms \(FaultSentence.quoted(title)) was taken, which has the most classes. Choose another with --term."
    case .noTerm(let wanted):
      wanted.map { "\(FaultSentence.quoted($0)) is the id or title of no term here." }
        ?? "There is no term, semester or school year that is not deleted."
    case .timeZoneOfMachine(let zone):
      "OneRoster names no time zone; \(zone), this machine's, was taken. Choose another with --time-zone."
    case .rowTooLong: "A row has more than a mebibyte; is a quote left open? Nothing after it was read."
    }
  }

  private static func rows(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? "1 \(one) was" : "\(count) \(many ?? one + "s") were"
  }
}
