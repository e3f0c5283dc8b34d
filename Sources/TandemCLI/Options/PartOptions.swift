import ArgumentParser
import Coaching
import Reports

/// Which part of a plan is wanted, and for whose eyes.
struct PartOptions: ParsableArguments {
  @Option(name: .long, help: "Only what concerns this leader or peer: an id, or a name that only one has.")
  var person: String?

  @Option(name: .long, help: "Only what concerns this school: its id or name.")
  var school: String?

  @Option(name: .long, help: "Only this leader and their group: an id or name.")
  var leader: String?

  @Option(
    name: .long,
    help: """
      For whose eyes: coordinator sees all; principal counts and cover, no pair; leader and peer only what concerns \
      them (with --leader or --person).
      """)
  var audience: Audience = .coordinator

  /// The choice, its ids looked up.
  /// - Throws: `Failure` 64 where nobody is meant, or the audience needs to know whom.
  func choice(in index: RosterIndex) throws(Failure) -> PartChoice {
    let named = NamedOption(index: index)
    let choice = PartChoice(
      audience: audience, person: try named.id(person, .person), school: try named.id(school, .school),
      leader: try named.id(leader, .leader))
    do { try choice.check(against: index) } catch {
      throw Failure(.wrongUsage, Messages.audienceNeedsPerson(audience.rawValue))
    }
    return choice
  }
}

extension Audience: ExpressibleByArgument {}
