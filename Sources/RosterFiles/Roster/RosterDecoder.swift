import Coaching

/// Makes a roster of a JSON document, part by part, and gathers all faults (SPEC §2).
///
/// Faults that need free time (forced pairs without a meeting time) are found by who builds the candidates.
struct RosterDecoder {
  var input: JSONReader
  /// What ids refer to, filled on the way.
  var known = KnownNames()

  private init(json: JSONDocument) { input = JSONReader(json: json) }

  /// The roster, and its keys that begin with "x-".
  static func decode(_ json: JSONDocument) throws(FileFaults) -> (Roster, [Extension]) {
    var decoder = RosterDecoder(json: json)
    let roster = decoder.roster(json.root)
    guard decoder.input.faults.isEmpty, let roster else {
      let faults = decoder.input.faults
      throw FileFaults(
        faults: FaultPlaces.locate(faults, in: json),
        roster: roster.map {
          FaultyRoster(roster: $0, isAsWritten: faults.allSatisfy(\.leavesValues))
        })
    }
    return (roster, Extension.all(decoder.input.extensionKeys, in: json))
  }

  private mutating func roster(_ node: Int) -> Roster? {
    guard let fields = input.fields(node, RosterKey.table) else { return nil }
    format(fields)
    let program = program(input.required(fields, .program))
    let term = term(input.required(fields, .term))
    let schools = schools(fields, zone: program?.timeZone)
    let travel = travel(fields[.travel])
    known.collectPeople(fields, input: &input)
    let leaders = leaders(fields[.leaders])
    let peers = peers(fields[.peers])
    var eligibility = Eligibility()
    if let given = fields[.eligibility] { eligibility = self.eligibility(given) }
    known.limits(leaders: leaders, peers: peers)
    let together = pairs(fields[.together])
    checkForced(together)
    let apart = pairs(fields[.apart])
    checkApart(apart, from: together)
    let history = history(fields[.history])
    let scores = scores(fields[.scores])
    let activities = activities(fields[.activities], days: term.map(\.programDayCount))
    let objective = input.choice(fields[.objective], Objective.self)
    let weights = weights(fields[.weights])
    let materials = materials(fields[.materials])
    guard let program, let term else { return nil }
    return Roster(
      program: program, term: term, schools: schools, travel: travel, leaders: leaders, peers: peers,
      eligibility: eligibility, together: together.map(\.pair), apart: apart.map(\.pair), history: history,
      scores: scores, activities: activities, objective: objective ?? .points, weights: weights,
      materials: materials)
  }

  private mutating func format(_ fields: JSONFields<RosterKey>) {
    guard let node = input.required(fields, .format), let format = input.string(node) else { return }
    if format != RosterFile.format { input.fail(node, .wrongFormat(expected: RosterFile.format)) }
  }
}
