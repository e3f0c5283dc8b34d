import Coaching
import Reports
import RosterFiles

extension Messages {
  static func nobody(_ what: String, _ text: String, nearest: String?) -> String {
    let start =
      "No \(what) has the id \"\(TerminalText.fit(text, width: 60))\", nor is it a name of one."
    return nearest.map { "\(start) Did you mean \"\(TerminalText.clean($0))\"?" }
      ?? "\(start) Use an id of the roster."
  }

  /// - Parameter ids: of those who have the name.
  static func several(_ what: String, _ text: String, _ ids: [String]) -> String {
    let shown = ids.prefix(5).map { "\"\(TerminalText.clean($0))\"" }.joined(separator: ", ")
    let more = ids.count > 5 ? " and \(ids.count - 5) more" : ""
    return
      "\"\(TerminalText.fit(text, width: 60))\" is the name of \(ids.count), whose ids are \(shown)\(more): give the id of the \(what) you mean."
  }

  /// - Parameter side: "peer" where a leader was wanted, or the other way round.
  static func otherSide(_ text: String, is side: String, wanted: String) -> String {
    "\"\(TerminalText.fit(text, width: 60))\" is a \(side), not a \(wanted). Use --\(side) of tandem show, or --person of tandem export."
  }

  static func audienceNeedsPerson(_ audience: String) -> String {
    audience == "peer"
      ? "--audience peer needs --person with a peer: say whose page it is."
      : "--audience leader needs --leader (or --person) with a leader: say whose page it is."
  }

  /// What is to be said of a roster that the plan was not made for; nil of the one that it was.
  static func roster(_ document: RosterDocument, of plan: Plan) -> String? {
    guard plan.roster.sha256 != document.sha256 else { return nil }
    let people = Set(document.roster.leaders.map(\.id) + document.roster.peers.map(\.id))
    let pairs = plan.pairing.pairs.map(\.id)
    if !pairs.isEmpty, !pairs.contains(where: { people.contains($0.leader) && people.contains($0.peer) }) {
      let name = plan.roster.name.isEmpty ? "another program" : "\"\(TerminalText.clean(plan.roster.name))\""
      return "No pair of the plan is of this roster. It was made for \(name): give the roster of that."
    }
    let (made, given) = (plan.roster.name, document.roster.program.name)
    if made != given, !made.isEmpty, !given.isEmpty {
      return
        "The plan was made for \"\(TerminalText.clean(made))\", and this roster is of \"\(TerminalText.clean(given))\". If they are two programs, names and places below are of the wrong people."
    }
    return
      "The plan was made for another version of this roster; names, places and what peers ask for are those of the roster given here."
  }

  /// Files that were there before and that this export has no part in.
  static func filesOfAnotherExport(_ paths: [String], folder: String) -> String {
    let shown = paths.prefix(5).map(TerminalText.clean).joined(separator: ", ")
    let more = paths.count > 5 ? " and \(paths.count - 5) more" : ""
    let (verb, them) = paths.count == 1 ? ("is", "it") : ("are", "them")
    return
      "\(shown)\(more) in \(folder) \(verb) of another export: nobody of this plan has \(them). Delete \(them), or export into an empty folder."
  }

  static let exportNeedsFormat =
    "Say what to write with --format csv, ics, html or json, or give -o a name with that ending."
  static let tableNeedsCSV = "--table and --raw go with --format csv."
  static let replacesNeedsCalendar = "--replaces goes with --format ics."
  static func replacesOther(_ path: String) -> String {
    "\(path) has no pair and no session in common with the plan, so all of its sessions are cancelled. Is it an older plan of the same program?"
  }
  static let noSchedule =
    "The plan has no schedule yet, so there are no sessions. Make one with: tandem schedule ROSTER"

  static func noTable(_ name: String, _ known: [String]) -> String {
    "There is no table \"\(name)\" for this audience; there are \(known.joined(separator: ", "))."
  }

  static func otherTables(_ written: String, _ others: [String]) -> String {
    "That is the table of \(written). Others: --table \(others.joined(separator: ", --table ")); or give -o a folder for all."
  }

  static func wroteFolder(_ count: Int, _ folder: String) -> String {
    "Wrote \(Words.count(count, "file")) into \(folder)"
  }

  static func noSuchWeek(_ text: String, term: Term) -> String {
    "--week should be a number from 1 to \(TermWeeks(term).count), or a date from \(term.start) to \(term.end); it is \"\(TerminalText.fit(text, width: 40))\"."
  }

  static let moreToSee = "One part alone: --week 3, --leader ID, --peer ID or --school ID."
}
