import Coaching

/// A place in which a plan breaks a rule of SPEC.
public struct Violation: Hashable, Sendable {
  public var rule: Rule
  /// Ids of the people concerned.
  public var people: [String]
  public var date: CalendarDate?
  /// Id of the session, or of the cycle (activity/leader/peer/cycle).
  public var session: String?
  /// Id of the school concerned.
  public var school: String?
  /// What the plan says, or what comes of it.
  public var found: String?
  /// What the rule asks for.
  public var expected: String?
  /// The whole as a sentence for people.
  public var sentence: String

  init(
    _ rule: Rule, people: [String] = [], date: CalendarDate? = nil, session: String? = nil,
    school: String? = nil, found: String? = nil, expected: String? = nil
  ) {
    self.rule = rule
    self.people = people
    self.date = date
    self.session = session
    self.school = school
    self.found = found
    self.expected = expected
    sentence = ""
  }
}

/// Gathers what the rules find.
final class Findings {
  private let sentences: ViolationSentences
  private(set) var violations: [Violation] = []
  private(set) var remarks: [Violation] = []

  init(_ roster: Roster) { sentences = ViolationSentences(roster) }

  func add(_ violation: Violation) { violations.append(worded(violation)) }

  /// Something that breaks no rule, but that Tandem would write in another way.
  func remark(_ violation: Violation) { remarks.append(worded(violation)) }

  private func worded(_ violation: Violation) -> Violation {
    var result = violation
    result.sentence = sentences.text(of: violation)
    return result
  }
}
