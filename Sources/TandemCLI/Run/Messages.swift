import Coaching
import Reports
import RosterFiles

/// The one place for the sentences of the command line. Each names the thing, and says what to do next.
enum Messages {
  static let emptyOutputPath = "The path after -o is empty; give a file, or - for standard output."
  static let emptyTimeZone =
    "--time-zone is empty; give a name such as America/Chicago, or leave it out for that of rules.csv or of this machine."
  static let threadsOutOfRange = "--threads should be 1 to 256."

  static let fewerSchoolsThanOrganizations =
    "Every organization needs a school: raise --schools or lower --organizations."

  static func outOfRange(_ option: String, _ value: Int, _ allowed: ClosedRange<Int>) -> String {
    "\(option) is \(value); it should be \(allowed.lowerBound) to \(allowed.upperBound)."
  }

  static func imported(_ roster: Roster, leftOut: Int) -> String {
    let left =
      leftOut == 0
      ? "" : " \(Words.count(leftOut, "fault")): see the list; those rows and wishes were left out."
    return "The roster has \(Words.count(roster.leaders.count, "leader")), "
      + "\(Words.count(roster.peers.count, "peer")) and \(Words.count(roster.schools.count, "school"))."
      + left
  }

  static func cannotList(_ error: OutputError) -> String {
    let (path, reason) =
      switch error {
      case .cannotCreate(let path, let reason), .cannotWrite(let path, let reason): (path, reason)
      }
    return
      "The list of refused rows, \(path), can't be written: \(reason). Choose another place with --rejected."
  }

  static func alreadyThere(_ path: String) -> String {
    "\(path) is there already. Choose another folder, or give --force to replace it."
  }

  static func cannotMakeFolder(_ path: String) -> String { "The folder \(path) can't be made." }

  static func starterWritten(_ folder: String, _ count: Int) -> String {
    """
    Wrote \(count) files to \(folder). README.txt there tells what each column means.
    To try them as they are:
      tandem import csv \(folder) -o roster.json
      tandem schedule roster.json -o plan.json
    """
  }

  static func written(_ path: String) -> String { "Wrote \(path)" }

  static func putElsewhere(_ path: String) -> String { "The plan was put at \(path) instead." }

  static func cannotWriteStandardOutput(_ reason: String) -> String {
    "Standard output can't be written: \(reason)."
  }

  static func ownFault(_ details: String) -> String {
    """
    Tandem has met a fault of its own: \(details)
    Nothing was written. Please report it with the roster, made anonymous by: tandem anonymize ROSTER -o FILE
    """
  }

  static let stopping = "Stopping; the best found so far will be written. Press Ctrl-C again to stop at once."
  static let interrupted = "Interrupted: this is the best that was found until then."

  static let keepThePlan = "The plan itself was not kept; give -o FILE for that."
  static func faults(of path: String, _ faults: [String]) -> String {
    let count = Words.count(faults.count, "fault")
    return (["\(path) has \(count):"] + faults.map { "  \($0)" }).joined(separator: "\n")
  }

  static func rosterIsRight(_ roster: Roster, path: String) -> String {
    """
    \(path) is right: \(Words.count(roster.leaders.count, "leader")), \(Words.count(roster.peers.count, "peer")), \
    \(Words.count(roster.schools.count, "school")), \
    \(Words.count(roster.activities.count, "activity", plural: "activities")), \
    \(roster.term.start) to \(roster.term.end).
    """
  }

  /// Forced pairs that share people, and not enough weekly times.
  static func forcedTogether(_ pairs: [PairID]) -> String {
    let names = pairs.map { "\($0.leader) and \($0.peer)" }.joined(separator: "; ")
    return
      "these pairs can't all have a meeting time (and their leader a group time) that does not overlap another: \(names). Free one of them at another time, or drop a pair."
  }

  /// Why a pair of `together` can't be, and what would help.
  static func forced(_ pair: PairID, cannotBe reason: Ineligibility) -> String {
    let both = "\(pair.leader) and \(pair.peer)"
    switch reason {
    case .apart:
      return "\(both) stand in \"apart\", too. Take them out of one of the two lists."
    case .differentOrganizations:
      return
        "the schools of \(both) belong to different organizations. Set eligibility.sameOrganization to false, or drop the pair."
    case .noMode(let travel):
      return
        "\(both) can't meet: they are \(Words.count(travel, "minute")) apart and do not both allow virtual sessions. Allow a mode in common, or raise eligibility.maxTravelMinutes."
    case .lowScore(let score):
      return
        "the score of \(both) is \(score), below eligibility.minimumScore. Lower the minimum, or give the pair a score in \"scores\"."
    case .noCommonTime:
      return
        "\(both) have no weekly time at which both are free in enough weeks. Free one of them, or lower eligibility.regularShare."
    case .noPossibleCycle(let activity):
      return
        "\(both) can't do a single cycle of \"\(activity)\". Allow cover, free a lesson to observe, or widen the steps' \"after\"."
    case .leaderWithoutGroupTime:
      return
        "\(pair.leader) has no possible group time, so can't be given peers. Free an hour of theirs in most weeks."
    }
  }
}
