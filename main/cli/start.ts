process.stdout.write('');
export {};
