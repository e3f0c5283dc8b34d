import ArgumentParser
import RosterGenerator

/// What a synthetic roster should be like, its size aside.
struct TraitOptions: ParsableArguments {
  @Option(name: .long, help: "Weeks of the term.")
  var weeks = 15

  @Option(name: .long, help: "How little free time teachers have.")
  var tightness: GeneratorOptions.Tightness = .usual

  @Flag(inversion: .prefixedNo, help: "Whether leaders' groups meet.")
  var groups = true

  @Flag(inversion: .prefixedNo, help: "Whether lessons may be covered.")
  var cover = true

  @Flag(inversion: .prefixedNo, help: "Whether rooms are limited.")
  var rooms = true

  @Flag(inversion: .prefixedNo, help: "Whether people of different schools can visit each other.")
  var travel = true

  @Flag(inversion: .prefixedNo, help: "Whether some schools deal A and B days.")
  var rotation = false

  @Option(name: .long, help: "Time zones that the schools are spread over, 1 to 4.")
  var zones = 1

  @Option(name: .long, help: "Seed of everything drawn.")
  var seed: UInt64 = 1

  /// Sets the traits.
  func apply(to options: inout GeneratorOptions) {
    options.weeks = weeks
    options.tightness = tightness
    options.groups = groups
    options.cover = cover
    options.rooms = rooms
    options.travel = travel
    options.rotation = rotation
    options.zones = zones
    options.seed = seed
  }
}

extension GeneratorOptions.Preset: ExpressibleByArgument {}
extension GeneratorOptions.Tightness: ExpressibleByArgument {}
