using MKSCB.CSE.Benchmarks;
using MKSCB.CSE.Benchmarks.Bare;

// "bare" serves the page and the insert that the product is compared with; anything else measures.
if (args is ["bare", var urls, var database])
{
    await BareApp.RunAsync(urls, database);
    return 0;
}

if (BenchmarkOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Use);
    return 2;
}

await new Benchmark(options).RunAsync();
return 0;
