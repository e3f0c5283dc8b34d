// swift-tools-version: 6.1
import PackageDescription

/// Every target is compiled in Swift 6 mode (complete concurrency checking).
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// Modules that spend their time in loops are compiled for speed in debug builds, too: their tests would take many times as long.
let loops = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "tandem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tandem", targets: ["tandem"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CGLPK",
      providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(
      name: "CGLPKShims",
      dependencies: ["CGLPK"],
      linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "IntegerProgram", dependencies: ["CGLPKShims"], swiftSettings: loops),
    .target(name: "Coaching", swiftSettings: loops),
    .target(
      name: "RosterFiles",
      dependencies: [
        "Coaching",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: settings),
    .target(name: "RosterGenerator", dependencies: ["Coaching"], swiftSettings: settings),
    .target(
      name: "PairingProgram", dependencies: ["Coaching", "IntegerProgram"],
      swiftSettings: loops),
    .target(
      name: "SchedulingProgram", dependencies: ["Coaching", "IntegerProgram"],
      swiftSettings: loops),
    .target(
      name: "PlanSearch",
      dependencies: ["Coaching", "IntegerProgram", "PairingProgram", "SchedulingProgram"],
      swiftSettings: loops),
    .target(name: "Outlook", dependencies: ["Coaching"], swiftSettings: settings),
    .target(name: "Verification", dependencies: ["Coaching"], swiftSettings: settings),
    .target(
      name: "Reports",
      dependencies: [
        "Coaching",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .target(
      name: "TandemCLI",
      dependencies: [
        "Coaching", "IntegerProgram", "RosterFiles", "RosterGenerator", "PairingProgram", "SchedulingProgram",
        "PlanSearch", "Verification", "Outlook", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "tandem", dependencies: ["TandemCLI"], swiftSettings: settings),
    .testTarget(
      name: "IntegerProgramTests", dependencies: ["IntegerProgram", "CGLPK", "CGLPKShims"],
      swiftSettings: settings),
    .testTarget(name: "CoachingTests", dependencies: ["Coaching"], swiftSettings: settings),
    .testTarget(
      name: "RosterFilesTests", dependencies: ["RosterFiles"], swiftSettings: settings),
    .testTarget(
      name: "RosterGeneratorTests", dependencies: ["RosterGenerator", "RosterFiles"],
      swiftSettings: settings),
    .testTarget(
      name: "OutlookTests", dependencies: ["Outlook", "Coaching"], swiftSettings: settings),
    .testTarget(
      name: "PairingProgramTests",
      dependencies: ["PairingProgram", "RosterFiles", "Verification"], swiftSettings: settings),
    .testTarget(
      name: "SchedulingProgramTests",
      dependencies: ["SchedulingProgram", "PairingProgram", "RosterFiles", "Verification"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanSearchTests",
      dependencies: [
        "PlanSearch", "IntegerProgram", "SchedulingProgram", "PairingProgram", "RosterFiles", "Verification",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationTests", dependencies: ["Verification", "RosterFiles"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "RosterFiles"], swiftSettings: settings),
    .testTarget(
      name: "TandemCLITests", dependencies: ["TandemCLI", "RosterFiles", "tandem"], swiftSettings: settings),
  ]
)
