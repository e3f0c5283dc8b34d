import Coaching

/// Makes synthetic rosters to try, test and measure with.
public enum RosterGenerator {
  /// The roster of the options. Equal options give equal rosters, on every machine.
  public static func roster(_ options: GeneratorOptions) -> Roster {
    let schoolMaker = SchoolMaker(options: options)
    let schools = schoolMaker.make()
    let people = PersonMaker(options: options, schools: schools)
    var leaders = people.leaders()
    var peers = people.peers()
    let wishes = WishMaker(options: options, schools: schools)
    wishes.addWishes(leaders: &leaders, peers: &peers)
    let together = wishes.together(leaders: leaders, peers: peers)
    let program = ProgramMaker(options: options)
    return Roster(
      program: Program(name: "Synthetic program \(options.seed)", timeZone: SchoolMaker.programZone),
      term: TermMaker(weeks: options.weeks).make(), schools: schools.map(\.school),
      travel: schoolMaker.travel(between: schools), leaders: leaders.map(\.role),
      peers: peers.map(\.role), eligibility: Eligibility(minimumScore: 250), together: together,
      apart: wishes.apart(leaders: leaders, peers: peers, together: together),
      history: wishes.history(leaders: leaders, peers: peers), activities: program.activities(),
      materials: program.materials())
  }
}
