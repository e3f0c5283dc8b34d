import Coaching

/// The sentences of all violations: one template a rule, filled with names, date and numbers.
struct ViolationSentences {
  private let names: [String: String]
  private let schoolNames: [String: String]

  init(_ roster: Roster) {
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    names = Dictionary(people.map { ($0.id, Self.label($0.name, $0.id)) }) { first, _ in first }
    schoolNames = Dictionary(roster.schools.map { ($0.id, Self.label($0.name, $0.id)) }) { first, _ in first }
  }

  func text(of violation: Violation) -> String {
    let people = violation.people.map { names[$0] ?? $0 }
    let fields = [
      "who": people.isEmpty ? "nobody" : people.joined(separator: ", "),
      "date": violation.date.map { "\($0.weekday.label) \($0)" } ?? "",
      "session": violation.session ?? "",
      "school": violation.school.map { schoolNames[$0] ?? $0 } ?? "",
      "found": violation.found ?? "nothing",
      "expected": violation.expected ?? "nothing",
    ]
    // Filled piece by piece, so that a name with braces is never taken for a field.
    var text = ""
    for piece in template(of: violation.rule).split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: "}"), let value = Self.value(piece[..<end], fields) else {
        text += piece
        continue
      }
      text += value + piece[piece.index(after: end)...]
    }
    return text
  }

  /// The value of "found"; of "found|leader" with the noun after it: "1 leader", "2 leaders".
  private static func value(_ field: Substring, _ fields: [String: String]) -> String? {
    let parts = field.split(separator: "|")
    guard let name = parts.first, let value = fields[String(name)] else { return nil }
    guard parts.count == 2 else { return value }
    return value == "1" ? "1 \(parts[1])" : "\(value) \(parts[1])s"
  }

  private func template(of rule: Rule) -> String {
    planTemplate(rule) ?? pairTemplate(rule) ?? timeTemplate(rule) ?? cycleTemplate(rule)
      ?? sessionTemplate(rule) ?? resourceTemplate(rule) ?? rule.rawValue
  }

  private static func label(_ name: String, _ id: String) -> String {
    name.isEmpty ? id : "\(name) (\(id))"
  }
}

extension ViolationSentences {
  private func planTemplate(_ rule: Rule) -> String? {
    switch rule {
    case .rosterName: "The plan was made for the program “{found}”; this roster is “{expected}”."
    case .rosterDigest:
      "The plan was made for another roster file: its SHA-256 is {found}, this one's {expected}."
    case .value: "The plan's value is given as {found}; points less penalties are {expected}."
    case .planStatus: "The plan's status is given as {found}; the worse of its blocks is {expected}."
    case .order: "The list {session} is not in order: {found} comes before {expected}."
    case .points: "The pairing's points are given as {found}; they are {expected}."
    case .pairingBound:
      "The pairing's bound is {found}, which lies below its points, {expected}: a bound can't."
    case .pairingGap: "The pairing's gap is given as {found}; it is {expected}."
    case .pairingStatus: "The pairing's status is given as {found}; with its bound it is {expected}."
    case .penalty: "The schedule's penalty is given as {found}; it is {expected}."
    case .scheduleBound:
      "The schedule's bound is {found}, which lies above its penalty, {expected}: a bound can't."
    case .scheduleGap: "The schedule's gap is given as {found}; it is {expected}."
    case .scheduleStatus: "The schedule's status is given as {found}; with its bound it is {expected}."
    default: nil
    }
  }

  private func pairTemplate(_ rule: Rule) -> String? {
    switch rule {
    case .unknownPerson: "The plan names {found}, whom the roster doesn't know as a {expected}."
    case .duplicatePair: "The pair {who} is listed {found} times."
    case .apart: "{who} are a pair, but the roster keeps them apart."
    case .together: "{who} must be a pair, but the plan doesn't have it."
    case .tooManyLeaders: "{who} has {found|leader} and wants at most {expected}."
    case .caseload: "{who} has {found|peer}; the caseload allows {expected}."
    case .organization: "{who} belong to different organizations: {found}."
    case .noMode: "{who} can meet neither in person nor virtually."
    case .mode: "The mode of {who} is given as {found}; it is {expected}."
    case .score: "The score of {who} is given as {found}; it is {expected}."
    case .scoreParts: "The parts of the score of {who} are given as {found}; they are {expected}."
    case .minimumScore: "The score of {who} is {found}; at least {expected} is required."
    case .noPossibleCycle: "{who} can't be a pair: no cycle of “{session}” is possible for them."
    case .unserved: "{who} lacks {expected|leader}; the plan's list of the unserved says {found}."
    default: nil
    }
  }

  private func timeTemplate(_ rule: Rule) -> String? {
    switch rule {
    case .meetingTimeLacking: "The pair {who} has no meeting time."
    case .meetingTimeNotWanted:
      "The pair {who} has a meeting time, {found}, but the roster has no meeting step."
    case .meetingTimeLength: "The meeting time of {who} is {found|minute} long; it must be {expected}."
    case .meetingTimeImpossible: "{who} can't meet on {session}: free in {found|week}; {expected}."
    case .meetingTimeStart:
      "The meeting time of {who}, {found}, is not offered: its run of possible starts begins at {expected}."
    case .groupRowLacking: "The group of {who} has no group time."
    case .groupRowNotWanted: "The plan has {found|row} for the group of {who}; it should have {expected}."
    case .groupTimeLength: "The group time of {who} is {found|minute} long; it must be {expected}."
    case .groupTimeImpossible: "{who} can't hold a group on {session}: free in {found|week}; {expected}."
    case .groupTimeStart:
      "The group time of {who}, {found}, is not offered: its run of possible starts begins at {expected}."
    case .cannotAttend: "Of the group of {who}, {expected} can't attend; the plan says {found}."
    case .leaderTimesOverlap: "Two times of {who} overlap: {found} and {expected}."
    case .peerTimesOverlap: "Two meeting times of {who} overlap: {found} and {expected}."
    default: nil
    }
  }

  private func cycleTemplate(_ rule: Rule) -> String? {
    switch rule {
    case .unknownSession:
      "The session {session} of {who} on {date} belongs to no cycle of this plan: {found}."
    case .duplicateSession: "The session {session} is listed twice ({who}, {date})."
    case .cycleIncomplete: "The cycle {session} of {who} lacks the steps {expected}."
    case .cycleNotAccounted: "The cycle {session} of {who} is neither scheduled nor listed as missing."
    case .cycleAlsoMissing: "The cycle {session} of {who} is listed as missing, but has sessions."
    case .missingUnknown: "The missing cycle {session} of {who} is none of this plan's: {found}."
    case .missingTwice: "The missing cycle {session} of {who} is listed {found} times."
    case .programDay: "{session} of {who} is on {date}, which is no program day."
    case .window: "{session} of {who} is on {date}, outside its cycle's window: {expected}."
    case .stepOrder:
      "{session} of {who} on {date} starts at {found}, before the step before it ends, {expected}."
    case .lag:
      "{session} of {who} on {date} is {found|program day} after the step before; {expected} are allowed."
    default: nil
    }
  }

  private func sessionTemplate(_ rule: Rule) -> String? {
    switch rule {
    case .sessionKind: "{session} of {who} on {date} is called a {found}; it is a {expected}."
    case .sessionMode: "{session} of {who} on {date} is given as {found}; it is {expected}."
    case .sessionSchool: "{session} of {who} on {date} is given as being at {found}; it is at {expected}."
    case .sessionTimeZone: "{session} of {who} on {date} is given in the zone {found}; it is in {expected}."
    case .sessionEnd: "{session} of {who} on {date} ends at {found}; it must end at {expected}."
    case .participants: "{session} of {who} on {date} lists the peers {found}; it must list {expected}."
    case .absent: "{session} of {who} on {date} lists as absent {found}; it must list {expected}."
    case .quorum: "{session} of {who} on {date} has {found|peer}; it needs {expected}."
    case .notFree: "{who} is not free for {session} on {date}: {found}."
    case .travelToLesson:
      "{who} can't get to {session} on {date} in time: {found}; the way takes {expected|minute}."
    case .startNotOffered: "{session} of {who} on {date} starts at {found}; {expected}."
    case .observedLesson: "{session} on {date} starts at {found}, but no lesson of {who} starts then."
    case .observedSubject:
      "{session} on {date} observes a lesson of {who} in {found}; it must be in {expected}."
    case .observedUnavailable:
      "{session} on {date} observes a lesson during which {who} is unavailable: {found}."
    case .observedCovered: "{session} on {date} observes a lesson of {who} that is covered: {found}."
    case .twoSessions: "{who} is in two sessions at once on {date}: {session} and {found}."
    case .travelBetweenSessions:
      "{who} has {found|minute} on {date} to get to {session} from the session before; the way takes {expected}."
    default: nil
    }
  }

  private func resourceTemplate(_ rule: Rule) -> String? {
    switch rule {
    case .coverNotAllowed:
      "{session} on {date} has a lesson of {who} covered ({found}), but its step allows no cover."
    case .coverOfObserved:
      "{session} on {date} has a lesson of {who} covered ({found}), who is the one observed."
    case .coverUnknown: "{session} on {date} has a lesson of {who} covered that there isn't: {found}."
    case .coverTwice: "{session} on {date} lists the same covered lesson of {who} twice: {found}."
    case .coverNotNeeded: "{session} on {date} has a lesson of {who} covered without need: {found}."
    case .substitutes: "{school} has {found|lesson} covered on {date}; it has {expected|substitute} a day."
    case .coverMinutes: "{school} has {found|minute} covered over the term; the limit is {expected}."
    case .rooms:
      "{school} has {found|session} at once on {date}, {session} the last of them ({who}); it has {expected|room}."
    case .sessionsPerDay: "{who} has {found|session} on {date}; the limit is {expected}."
    case .minutesPerWeek:
      "{who} has {found|minute} of sessions in the week of {date}; the limit is {expected}."
    case .materialUnknown:
      "{session} of {who} on {date} carries the material {found}, which the roster doesn't know."
    case .materialTwice: "{session} on {date} gives {who} the material {found} a second time."
    default: nil
    }
  }
}
