process.env.SOUK_E2E_MODE = 'distributed';
